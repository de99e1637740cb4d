import { createBrowserPort } from "../../src/platform/browser-port.ts";
import { mountFace } from "../../src/ui/face/mount-face.tsx";
import "../../src/ui/check/check.css";
import "../../src/ui/popup/popup.css";
import { Popup } from "../../src/ui/popup/popup.tsx";

const root = document.getElementById("app");
if (root) void mountFace(root, createBrowserPort(), Popup);
