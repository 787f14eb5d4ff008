// Starts the app on a page that can already be read, and sees to what stands around it. A classic script, so that it
// runs where modules are blocked and from a folder on a disk; whatever cannot be had, the page stays as it stands.
(function () {
  "use strict";
  var root = document.documentElement;
  var script = document.currentScript;
  var query = new URLSearchParams(location.search);

  // What the first paint shows is settled before it.
  function paint(theme) {
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
    // The browser's own bars follow.
    var color = getComputedStyle(root).backgroundColor;
    document.querySelectorAll("meta[name=theme-color]").forEach(function (meta) {
      meta.content = color;
    });
  }
  if (query.get("theme")) {
    paint(query.get("theme"));
  }
  var languages = (script.dataset.languages || "").split(" ");
  function primary(tag) {
    return tag.toLowerCase().split("-")[0];
  }
  var preferred = (navigator.languages || []).map(primary).find(function (tag) {
    return languages.indexOf(tag) >= 0;
  });
  // Who comes from another page of the site has chosen a language already.
  if (preferred && preferred !== root.lang && document.referrer.indexOf(location.origin) !== 0) {
    root.dataset.offer = preferred;
  }

  document.addEventListener("DOMContentLoaded", function () {
    surround();

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
        history.replaceState(history.state, "", location.href.replace(/index\.html(?=[?#]|$)/, ""));
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
    begin();
  });

  function absolute(address) {
    return new URL(address, document.baseURI);
  }

  // What stands around the app.
  function surround() {
    var app = document.getElementById("app");
    // Links that lead to this place, in another language or past everything: the place is where the reader is by now.
    function keepPlace(event) {
      var link = event.target.closest && event.target.closest("a[data-to], a[data-here]");
      var below = absolute(app.dataset.prefix || ".").pathname;
      if (!link || app.dataset.path === "404.html" || location.pathname.indexOf(below) !== 0) {
        return;
      }
      var place = location.search + (link.dataset.here || location.hash);
      var language = link.dataset.to === undefined ? app.dataset.prefix : link.dataset.to;
      link.href = absolute(language + location.pathname.slice(below.length) || ".") + place;
    }
    ["pointerover", "focusin", "touchstart", "click"].forEach(function (intent) {
      document.addEventListener(intent, keepPlace, { capture: true, passive: true });
    });

    document.querySelectorAll(".display input").forEach(function (choice) {
      choice.checked = choice.value === (root.dataset.theme || "");
      choice.addEventListener("change", function () {
        paint(choice.value);
      });
    });

    // The page that there is not stands at any address.
    var skip = document.querySelector(".skip");
    if (app.dataset.path === "404.html" && skip) {
      skip.href = location.href.split("#")[0] + skip.dataset.here;
    }

    var help = document.getElementById("_keys");
    if (help) {
      // Not the attribute `autofocus`: browsers would try it as the page loads, and say on the console that they cannot.
      help.addEventListener("toggle", function (event) {
        if (event.newState === "open") {
          help.querySelector(".keys__close").focus();
        }
      });
    }
    document.addEventListener("keydown", function (event) {
      var listens = document.getElementById("_keys_on");
      var typing = event.target.closest && event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select");
      if (event.key === "?" && help && help.togglePopover && listens.checked && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        help.togglePopover();
      }
    });
  }

  // Says that something is on its way, if it is not there soon.
  var waiting;
  function wait() {
    var progress = document.querySelector(".progress");
    waiting = waiting || setTimeout(function () {
      progress.textContent = progress.dataset.words;
    }, 300);
  }
  function arrive() {
    clearTimeout(waiting);
    waiting = undefined;
    document.querySelector(".progress").textContent = "";
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

  function ignore() {}

  function begin() {
    if (typeof WebAssembly !== "object") {
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
    new MutationObserver(arrive).observe(root, { attributeFilter: ["data-app"] });

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
    if (query.get("record")) {
      wait();
    }
    if (!front || here !== location.pathname || query.get("record") || query.get("q")) {
      start(askWhole());
      return;
    }
    start(ask(front, script.dataset.frontWasm, script.dataset.frontIntegrity));

    // A reader who is about to follow a link to another page, or to search for words, will need the other app.
    function expect(event) {
      var target = root.dataset.app !== "failed" && event.target.closest && event.target.closest("a[href], input, summary");
      var path = String((target && !target.hreflang && target.href) || "").replace(/[?#].*/, "");
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
      wait();
      if (!started) {
        started = true;
        start(askWhole());
      }
    });
    document.addEventListener("memorial-arrive", function () {
      wanted = undefined;
      arrive();
    });
  }
})();
