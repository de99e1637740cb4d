import { mountPopup } from "../../src/ui/popup/mount.tsx";

const root = document.getElementById("app");
if (root) void mountPopup(root);
