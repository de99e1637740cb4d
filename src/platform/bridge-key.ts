/** Under this symbol the scripts of one frame meet, in the extension's own world of the page. */
export const BRIDGE_KEY = "second-look.bridge";
