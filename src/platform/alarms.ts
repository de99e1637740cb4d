import browser from "webextension-polyfill";

/** Has the background woken at a moment (milliseconds since 1970), also when it was put to sleep in between. */
export async function setAlarm(name: string, when: number): Promise<void> {
  await browser.alarms.create(name, { when });
}

/** No longer. */
export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Calls back at each alarm of that name, and when the browser or the extension starts. Register it in the first moment of the background. */
export function onWake(name: string, wake: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) wake();
  });
  browser.runtime.onStartup.addListener(wake);
  browser.runtime.onInstalled.addListener(wake);
}

/** How often to show signs of life, ms: a background that only waits for the network is put to sleep after half a minute. */
const SIGN_OF_LIFE = 20_000;

/** Keeps the background awake while something is fetched. */
export async function stayAwake<Value>(work: () => Promise<Value>): Promise<Value> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
