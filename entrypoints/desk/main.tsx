import { benchOf } from "../../src/pack/draft/serve-bench.ts";
import { createBrowserPort } from "../../src/platform/browser-port.ts";
import "../../src/ui/desk/desk.css";
import { Desk } from "../../src/ui/desk/desk.tsx";
import { mountFace } from "../../src/ui/face/mount-face.tsx";

const root = document.getElementById("app");
if (root) {
  const port = createBrowserPort();
  void mountFace(root, port, ({ face }) => <Desk face={face} open={(input) => benchOf(new Worker("/desk-worker.js"), input)} />);
}
