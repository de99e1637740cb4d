import { createBrowserPort } from "../../src/platform/browser-port.ts";
import { mountFace } from "../../src/ui/face/mount-face.tsx";
import "../../src/ui/check/check.css";
import "../../src/ui/options/options.css";
import { FirstRun } from "../../src/ui/first-run/first-run.tsx";

const root = document.getElementById("app");
if (root) void mountFace(root, createBrowserPort(), FirstRun);
