// Starts the app on a page that can already be read. A classic script, so that it runs where modules are blocked and
// from a folder on a disk; whatever cannot be had, the page stays as it stands.
(function () {
  "use strict";
  var root = document.documentElement;
  var script = document.currentScript;

  // From a disk there is nobody to answer a folder with its page.
  if (location.protocol === "file:") {
    document.querySelectorAll("a[href]").forEach(function (link) {
      var parts = /^([^?#]*)([?#].*)?$/.exec(link.getAttribute("href"));
      var own = parts && !/^[a-z][a-z0-9+.-]*:/i.test(parts[1]);
      if (own && /(^|\/)$/.test(parts[1])) {
        link.setAttribute("href", parts[1] + "index.html" + (parts[2] || ""));
      }
    });
    root.dataset.host = "disk";
    return;
  }

  // An address that ends in index.html is the same page as its folder.
  if (/\/index\.html$/.test(location.pathname)) {
    try {
      history.replaceState(history.state, "", location.pathname.replace(/index\.html$/, "") + location.search + location.hash);
    } catch (refused) {
      // A sandboxed frame may not change its address; the page is the same all the same.
    }
  }

  // A relative base is resolved anew whenever somebody makes a base element, against an address that has moved on.
  var base = document.querySelector("base");
  if (base) {
    base.dataset.written = base.getAttribute("href");
    base.href = document.baseURI;
  }

  // Where the reader wants to go while the app that shows it is on its way; null for the address that is shown already.
  var wanted;

  function failed() {
    if (wanted === undefined) {
      root.dataset.app = "failed";
    } else if (wanted === null) {
      location.reload();
    } else {
      location.assign(wanted);
    }
  }

  if (typeof WebAssembly !== "object" || !script) {
    failed();
    return;
  }
  // What breaks inside WebAssembly is told here; the links of the page then load their pages as they do without the app.
  addEventListener("error", function (event) {
    if (event.error instanceof WebAssembly.RuntimeError || event.error instanceof RangeError) {
      failed();
    }
  });
  document.addEventListener("memorial-failed", failed);

  function absolute(address) {
    return new URL(address, document.baseURI);
  }

  function ignore() {}

  // Every app reads these from here: asked for now, they are there by then, and they are asked for once.
  function give(file) {
    var given = fetch(absolute(file), { redirect: "error" }).then(function (answer) {
      return answer.ok ? answer.arrayBuffer() : Promise.reject();
    });
    given.catch(ignore);
    return given;
  }
  window.memorialRecord = give("data/record." + root.lang + ".json");
  window.memorialWords = give(script.dataset.words);

  function ask(js, wasm, integrity) {
    var asked = Promise.all([import(absolute(js)), fetch(absolute(wasm), { integrity: integrity })]);
    asked.catch(ignore);
    return asked;
  }

  function start(asked) {
    asked
      .then(function (loaded) {
        if (!loaded[1].ok) {
          throw new Error("the app cannot be fetched");
        }
        return loaded[0].default({ module_or_path: loaded[1] });
      })
      .catch(failed);
  }

  // The app of all pages.
  var whole;
  function askWhole() {
    whole = whole || ask(script.dataset.js, script.dataset.wasm, script.dataset.integrity);
    return whole;
  }

  // Where the timeline of the site's own record stands, a smaller app can take it over; it finds no words.
  var front = script.dataset.frontJs;
  var app = document.getElementById("app");
  var here = app && absolute(app.dataset.prefix || ".").pathname;
  var query = new URLSearchParams(location.search);
  if (!front || here !== location.pathname || query.get("record") || query.get("q")) {
    start(askWhole());
    return;
  }
  start(ask(front, script.dataset.frontWasm, script.dataset.frontIntegrity));

  // A reader who is about to follow a link to another page, or to search for words, will need the other app.
  function expect(event) {
    var target = root.dataset.app !== "failed" && event.target.closest && event.target.closest("a[href], input, summary");
    var path = String((target && target.href) || "").replace(/[?#].*/, "");
    var leads = path.indexOf(document.baseURI) === 0 && /\/$/.test(path) && path !== absolute(here).href;
    if (leads || (target && target.closest("[role=search]"))) {
      askWhole();
    }
  }
  ["pointerover", "focusin", "touchstart"].forEach(function (intent) {
    document.addEventListener(intent, expect, { passive: true });
  });
  var started = false;
  document.addEventListener("memorial-leave", function (event) {
    wanted = event.detail;
    if (!started) {
      started = true;
      start(askWhole());
    }
  });
  document.addEventListener("memorial-arrive", function () {
    wanted = undefined;
  });
})();
