/**
 * Puts a text on the clipboard; false when the browser refuses. Pages without https and frames without leave have no
 * `navigator.clipboard`: there the old command copies, which needs nothing on the page (an element of ours would show us to it).
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** The command says that it worked wherever it may run; what counts is that our text was put in. */
function copyByCommand(text: string): boolean {
  let put = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    put = true;
  };
  window.addEventListener("copy", onCopy, { capture: true });
  try {
    return document.execCommand("copy") && put;
  } catch {
    return false;
  } finally {
    window.removeEventListener("copy", onCopy, { capture: true });
  }
}
