import { type Bench, type BenchInput, createBench } from "./bench.ts";

/** What a page tells a bench that works beside it: first what it is made of, then one task after the other. */
export type BenchRequest =
  | { readonly id: number; readonly open: BenchInput }
  | { readonly id: number; readonly task: keyof Bench; readonly input: readonly unknown[] };
export type BenchAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** Where requests come from and answers go: the inside of a worker. */
export interface BenchPlace {
  onmessage: ((event: MessageEvent<BenchRequest>) => void) | null;
  postMessage(answer: BenchAnswer): void;
}

/** Serves one page; requests are answered in their order. */
export function serveBench(place: BenchPlace): void {
  let bench: Bench | undefined;
  const answer = async (request: BenchRequest): Promise<unknown> => {
    if ("open" in request) {
      bench = createBench(request.open);
      return true;
    }
    if (!bench) throw new Error("the bench is not open yet");
    return (bench[request.task] as (...input: readonly unknown[]) => Promise<unknown>)(...request.input);
  };
  place.onmessage = ({ data }) => {
    answer(data).then(
      (value) => place.postMessage({ id: data.id, ok: true, value }),
      (error: unknown) => place.postMessage({ id: data.id, ok: false, message: error instanceof Error ? error.message : String(error) }),
    );
  };
}

/** The page's side of it: a bench whose work is done elsewhere. */
export function benchOf(worker: Pick<Worker, "postMessage" | "onmessage" | "onerror">, input: BenchInput): Bench {
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  let count = 0;
  const send = (request: { open: BenchInput } | { task: keyof Bench; input: readonly unknown[] }): Promise<unknown> =>
    new Promise((done, failed) => {
      const id = ++count;
      waiting.set(id, { done, failed });
      worker.postMessage({ id, ...request });
    });
  worker.onmessage = ({ data }: MessageEvent<BenchAnswer>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) one?.done(data.value);
    else one?.failed(new Error(data.message));
  };
  worker.onerror = (event) => {
    for (const { failed } of waiting.values()) failed(new Error(String(event instanceof ErrorEvent ? event.message : "the bench ended")));
    waiting.clear();
  };
  const opened = send({ open: input });
  opened.catch(() => undefined);
  const ask = async <Task extends keyof Bench>(task: Task, input: Parameters<Bench[Task]>): Promise<Awaited<ReturnType<Bench[Task]>>> => {
    await opened;
    return (await send({ task, input })) as Awaited<ReturnType<Bench[Task]>>;
  };
  return {
    measure: () => ask("measure", []),
    check: (draft) => ask("check", [draft]),
    readOwn: (texts, draft, homeCountry) => ask("readOwn", [texts, draft, homeCountry]),
  };
}
