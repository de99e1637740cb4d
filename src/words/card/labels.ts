import type { CardLabels } from "../../core/card-view.ts";
import type { Words } from "../i18n.ts";

/** The fixed words of a card. What only the card knows stays a placeholder: `{{words}}`, `{{number}}`. */
export function cardLabels({ t }: Words, maker: string): CardLabels {
  return {
    close: t("card.close"),
    copy: t("card.copy"),
    copied: t("card.copied"),
    notCopied: t("common.notCopied"),
    copyNumber: t("help-page.line.copy"),
    showInAd: t("card.showInAd", { words: "{{words}}" }),
    quoteNotFound: t("card.quoteNotFound"),
    call: t("card.call", { number: "{{number}}" }),
    allHelp: t("card.allHelp"),
    website: t("card.website"),
    why: t("card.why.heading"),
    ilo: t("card.why.ilo"),
    sources: t("card.why.sources"),
    gaps: t("card.why.gaps"),
    hide: t("card.hide.heading"),
    hideHere: t("card.hide.here"),
    hideKind: t("card.hide.kind"),
    hideNote: t("card.hide.note"),
    report: t("card.report.heading"),
    reportNote: t("card.report.note"),
    reportText: t("card.report.label"),
    copyText: t("card.report.copy"),
    writeMail: t("card.report.mail"),
    noAddress: t("card.report.noAddress"),
    object: t("card.object.heading"),
    objectHow: t("card.object.how"),
    objectTo: t("card.object.to", { maker }),
    contact: t("card.contact.heading"),
    contactPause: t("card.contact.pause"),
    contactShow: t("card.contact.show"),
    contactNote: t("card.contact.note"),
    read: t("card.read"),
    stopReading: t("card.stopReading"),
    noVoice: t("card.noVoice"),
    cannotRead: t("card.cannotRead"),
  };
}
