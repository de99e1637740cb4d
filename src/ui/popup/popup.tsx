import { useEffect, useRef, useState } from "preact/hooks";
import type { PageListing } from "../../platform/messages/protocol.ts";
import type { ActiveTab } from "../../platform/page-port.ts";
import { AskPerson } from "../ask/ask-person.tsx";
import { Check } from "../check/check.tsx";
import type { Checked } from "../check/check-result.tsx";
import type { Face } from "../face/face.ts";
import { Button } from "../kit/button.tsx";
import { countPage } from "./counts.ts";
import { Foot } from "./foot.tsx";
import { Head } from "./head.tsx";
import { focusOnWhy } from "./listing-list.tsx";
import { PageView } from "./page-view.tsx";
import { usePage } from "./use-page.ts";
import { type Wanted, Why } from "./why.tsx";

export interface PopupProps {
  readonly face: Face;
  /** Beside the page (side panel) rather than over it: it stays open when a person goes to an ad. */
  readonly stays?: boolean;
}

type View = "page" | "check" | "ask" | "why";

/** This page at a glance and what can be done from here: check a text, get help, ask a person, leave. */
export function Popup({ face, stays = false }: PopupProps) {
  const { port, words } = face;
  const { t } = words;
  const { tab, page, known, refresh } = usePage(port);
  const [view, setView] = useState<View>("page");
  const [waiting, setWaiting] = useState("");
  const [checked, setChecked] = useState<Checked | undefined>();
  const [problem, setProblem] = useState("");
  const [wanted, setWanted] = useState<Wanted | undefined>();
  /** The ad a person is asked about, where it is one whose reasons were just read. */
  const [about, setAbout] = useState<Checked | undefined>();
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  // asked once, and when a text arrives
  useEffect(() => {
    if (!stays) return;
    const take = async (): Promise<void> => {
      const reply = await port.ask("takeWaitingText", {});
      if (!reply.ok || !reply.value.text) return;
      setWaiting(reply.value.text);
      setView("check");
    };
    void take();
    port.onTextWaiting(() => void take());
  }, []);

  // Who comes back from an ad stands at its place in the list again.
  useEffect(() => {
    if (view === "page" && wanted && !focusOnWhy(root.current, wanted.id)) heading.current?.focus();
  }, [view]);

  const go = (to: View): void => {
    setWaiting("");
    setAbout(undefined);
    if (view === "page") setWanted(undefined);
    setView(to);
  };
  const explain = ({ id, title }: PageListing): void => {
    if (!tab) return;
    setWanted({ id, title, tab });
    setView("why");
  };
  const askAbout = (ad: Checked): void => {
    setAbout(ad);
    setView("ask");
  };
  const jump = async (at: ActiveTab | undefined, id: string): Promise<void> => {
    if (at) await port.jumpTo(at.id, id);
    if (!stays) await port.closeWindow();
  };
  const read = async (): Promise<void> => {
    const reply = tab && (await port.ask("readThisPage", { tabId: tab.id }));
    setProblem(reply?.ok ? "" : "closed");
    await refresh();
  };
  const hide = async ({ tab: at, id }: Wanted, kinds: readonly string[]): Promise<void> => {
    await port.hideListing(at.id, id, kinds);
    go("page");
    await refresh();
  };
  const counts = page && countPage(page);

  return (
    <div ref={root} class={stays ? "popup stays" : "popup"}>
      <Head face={face} tabId={tab?.id} />
      {view === "page" ? (
        <h1 ref={heading} tabIndex={-1}>
          {t("popup.heading")}
        </h1>
      ) : (
        <Button icon="back" look="plain" onClick={() => go("page")}>
          {t("common.back")}
        </Button>
      )}
      {view === "page" && (
        <PageView
          {...{ face, tab, page, known, problem, stays }}
          last={wanted?.id}
          onJump={({ id }) => void jump(tab, id)}
          onWhy={explain}
          onRead={read}
          onProblem={setProblem}
          onGo={go}
        />
      )}
      {view === "check" && <Check face={face} tab={tab} start={waiting} checked={checked} onChecked={setChecked} onAsk={() => go("ask")} />}
      {view === "why" && wanted && (
        <Why
          face={face}
          wanted={wanted}
          onJump={() => void jump(wanted.tab, wanted.id)}
          onHide={face.settings.lowTrace ? undefined : (kinds) => void hide(wanted, kinds)}
          onAsk={askAbout}
        />
      )}
      {view === "ask" && known && (
        <AskPerson
          face={face}
          tab={tab}
          listings={counts ? [...counts.signs, ...counts.small] : []}
          checked={about ?? checked}
          onCheck={() => go("check")}
        />
      )}
      <Foot face={face} />
    </div>
  );
}
