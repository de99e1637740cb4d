import { extensionPort } from "../../src/ui/help/extension-port.ts";
import { mountHelp } from "../../src/ui/help/mount.tsx";

const root = document.getElementById("app");
if (root) void mountHelp(root, extensionPort);
