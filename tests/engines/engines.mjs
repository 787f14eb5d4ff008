// Firefox and WebKit behind one small driver, so that one smoke test runs in both.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { freePort, listening } from './ports.mjs';

const window = { width: 1440, height: 900 };

/** The engines that are installed, each with how it is started, and why another is not. */
export function engines() {
  const firefox = onPath('firefox-esr') ?? onPath('firefox');
  const webkit = { driver: onPath('WebKitWebDriver'), display: onPath('Xvfb'), browser: miniBrowser() };
  return [
    { name: 'Firefox', start: firefox && (() => startFirefox(firefox)), missing: 'install firefox-esr' },
    { name: 'WebKit', start: Object.values(webkit).every(Boolean) ? () => startWebKit(webkit) : undefined, missing: 'install webkit2gtk-driver and xvfb' },
  ];
}

/** Firefox through WebDriver BiDi. */
async function startFirefox(executablePath) {
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, defaultViewport: window });
  const page = await browser.newPage();
  return {
    open: (address) => page.goto(address),
    run: (script, ...values) => page.evaluate(script, ...values),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    back: () => page.evaluate(() => history.back()),
    close: () => browser.close(),
  };
}

/** WebKit's own small browser through its driver, on a display of its own. */
async function startWebKit({ driver, display, browser }) {
  const { Builder, Capabilities, Key } = await import('selenium-webdriver');
  const port = await freePort();
  const screen = `:${port % 10_000}`;
  const options = { stdio: 'ignore', env: { ...process.env, DISPLAY: screen, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } };
  const processes = [spawn(display, [screen, '-screen', '0', `${window.width}x${window.height}x24`], options), spawn(driver, [`--port=${port}`], options)];
  await listening(port);
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } });
  const session = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
  await session.manage().window().setRect({ x: 0, y: 0, ...window });
  const keys = { ArrowRight: Key.ARROW_RIGHT, ArrowLeft: Key.ARROW_LEFT, End: Key.END, Home: Key.HOME, Enter: Key.ENTER, Escape: Key.ESCAPE };
  const send = (text) => session.actions().sendKeys(text).perform();
  return {
    open: (address) => session.get(address),
    run: (script, ...values) => session.executeScript(`return (${script}).apply(null, arguments)`, ...values),
    press: (key) => send(keys[key] ?? key),
    type: send,
    back: () => session.navigate().back(),
    async close() {
      await session.quit();
      processes.forEach((child) => child.kill());
    },
  };
}

function miniBrowser() {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib', '/usr/libexec'];
  const versions = ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'];
  return folders.flatMap((folder) => versions.map((version) => join(folder, version, 'MiniBrowser'))).find(isProgram);
}

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
