import { createBrowserPort } from "../../src/platform/browser-port.ts";
import { mountFace } from "../../src/ui/face/mount-face.tsx";
import "../../src/ui/options/options.css";
import { Options } from "../../src/ui/options/options.tsx";

const root = document.getElementById("app");
if (root) void mountFace(root, createBrowserPort(), Options);
