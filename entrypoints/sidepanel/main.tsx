import { createBrowserPort } from "../../src/platform/browser-port.ts";
import type { Face } from "../../src/ui/face/face.ts";
import { mountFace } from "../../src/ui/face/mount-face.tsx";
import "../../src/ui/check/check.css";
import "../../src/ui/popup/popup.css";
import { Popup } from "../../src/ui/popup/popup.tsx";

/** What the popup shows, with room, and it stays open. */
const Panel = ({ face }: { face: Face }) => <Popup face={face} stays />;

const root = document.getElementById("app");
if (root) void mountFace(root, createBrowserPort(), Panel);
