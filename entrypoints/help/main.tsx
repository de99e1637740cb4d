import { createBrowserPort } from "../../src/platform/browser-port.ts";
import { createHelpPort } from "../../src/ui/help/help-port.ts";
import { mountHelp } from "../../src/ui/help/mount.tsx";

const root = document.getElementById("app");
if (root) void mountHelp(root, createHelpPort(createBrowserPort()));
