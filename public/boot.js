// Starts the module on a page that can already be read. A classic script, so that it runs where modules are blocked and
// from a folder on a disk; whatever cannot be had, the page stays as it is written.
(function () {
  "use strict";
  var root = document.documentElement;
  var script = document.currentScript || document.querySelector("script[data-languages]");

  // Decided before the first paint: the theme that the address asks for, and the language that the reader prefers.
  var theme = new URLSearchParams(location.search).get("theme");
  if (theme === "light" || theme === "dark") {
    root.dataset.theme = theme;
  }
  var languages = (script.dataset.languages || "").split(" ");
  var preferred = (navigator.languages || [])
    .map(function (tag) {
      return tag.toLowerCase().split("-")[0];
    })
    .find(function (tag) {
      return languages.indexOf(tag) >= 0;
    });
  // Who comes from another page of the site has chosen a language already.
  if (preferred && preferred !== root.lang && document.referrer.indexOf(location.origin) !== 0) {
    root.dataset.offer = preferred;
    showOffer();
  }

  // The offer of that language has its place before the first paint. Whoever has no such sheets is offered nothing.
  function showOffer() {
    if (window.CSSStyleSheet && "replaceSync" in CSSStyleSheet.prototype) {
      var sheet = new CSSStyleSheet();
      sheet.replaceSync("@media screen { [data-offer=" + preferred + "] { display: block } }");
      document.adoptedStyleSheets = [sheet];
    }
  }

  // The first screen is painted whole, where the browser can wait for it: what is centred, or ends at the far edge, would
  // move while the rest arrives.
  var firstPaint = document.createElement("link");
  firstPaint.rel = "expect";
  firstPaint.setAttribute("blocking", "render");
  firstPaint.href = location.href.split("#")[0] + "#" + script.dataset.firstPaint;
  document.head.appendChild(firstPaint);

  // Nothing is replaced under a pointer that is down, or while a word is being composed.
  var isPressed = false;
  var isComposing = false;
  var waiting = [];
  function settle() {
    setTimeout(function () {
      if (!isPressed && !isComposing) {
        waiting.splice(0).forEach(function (go) {
          go();
        });
      }
    });
  }
  function hear(names, change) {
    names.forEach(function (name) {
      addEventListener(name, change, { capture: true, passive: true });
    });
  }
  hear(["pointerdown"], function () {
    isPressed = true;
  });
  hear(["pointerup", "pointercancel"], function () {
    isPressed = false;
    settle();
  });
  // A button that is released outside of the window is not heard of.
  hear(["pointermove"], function (event) {
    if (isPressed && !event.buttons) {
      isPressed = false;
      settle();
    }
  });
  hear(["compositionstart"], function () {
    isComposing = true;
  });
  hear(["compositionend"], function () {
    isComposing = false;
    settle();
  });

  function absolute(address) {
    return new URL(address, document.baseURI).href;
  }

  // What the widgets of the page will need is asked for at once, and given to the module when it asks.
  var responses = {};
  function request(address) {
    if (address) {
      var response = fetch(absolute(address));
      response.catch(function () {});
      responses[absolute(address)] = response;
    }
  }

  // What a widget has for readers without scripts stands where it cannot be mounted, too.
  function showWritten() {
    document.querySelectorAll("[data-widget] noscript").forEach(function (written) {
      var page = new DOMParser().parseFromString(written.textContent, "text/html");
      written.replaceWith.apply(written, Array.from(page.body.childNodes));
    });
  }

  // Links load documents from now on, and so does the history.
  function fail() {
    if (root.dataset.app !== "failed") {
      root.dataset.app = "failed";
      showWritten();
      addEventListener("popstate", function () {
        location.reload();
      });
    }
  }

  // The module must not be called any more: its widgets become what they look like, and hide no entry.
  function crash() {
    fail();
    setTimeout(function () {
      document.querySelectorAll("[data-mounted]").forEach(function (host) {
        host.removeAttribute("data-mounted");
        host.replaceWith(host.cloneNode(true));
      });
      document.querySelectorAll("[data-event], [data-entry-group]").forEach(function (entry) {
        entry.hidden = false;
      });
    });
  }

  window.memorialTimeline = {
    // Resolves in a task of its own.
    whenQuiet: function () {
      return new Promise(function (go) {
        waiting.push(go);
        settle();
      });
    },
    takeResponse: function (address) {
      var response = responses[address];
      delete responses[address];
      return response;
    },
    fail: fail,
    crash: crash,
  };

  var loaded = script.dataset.wasm && location.protocol !== "file:" ? load() : Promise.reject(new Error("no module"));
  loaded.catch(function () {});

  // An optimiser may have held this script back until the page was complete.
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }

  function begin() {
    if (location.protocol === "file:") {
      showWritten();
      completeLinks();
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
    // A relative base would be resolved anew against an address that has moved on.
    var base = document.querySelector("base");
    if (base) {
      base.href = document.baseURI;
    }
    restoreScroll();
    if (script.dataset.wasm) {
      start();
    }
  }

  // A step of the history that is loaded anew is scrolled to where it was left, before it is painted.
  function restoreScroll() {
    try {
      var state = JSON.parse(history.state);
      if (state && state.scroll) {
        requestAnimationFrame(function () {
          scrollTo({ top: state.scroll, behavior: "instant" });
        });
      }
    } catch (other) {
      // The state of somebody else.
    }
  }

  // The module and its script are asked for while the page is being read, and compiled as they come: less urgent than
  // the style sheets, the letters and the pictures of the page.
  function load() {
    if (typeof WebAssembly !== "object" || !("noModule" in HTMLScriptElement.prototype)) {
      return Promise.reject(new Error("no modules"));
    }
    var address = absolute(script.dataset.js);
    var glue = document.createElement("script");
    glue.type = "module";
    glue.integrity = script.dataset.jsIntegrity;
    glue.fetchPriority = "low";
    glue.src = address;
    var checked = new Promise(function (go, stop) {
      glue.onload = go;
      glue.onerror = stop;
    });
    document.head.appendChild(glue);
    // What is imported then is the script that has been checked.
    var imported = checked.then(function () {
      return import(address);
    });
    var options = { integrity: script.dataset.wasmIntegrity, priority: "low" };
    var compiled = fetch(absolute(script.dataset.wasm), options).then(compile);
    return Promise.all([imported, compiled]);
  }

  // Hosts that do not know WebAssembly send it as something else.
  function compile(response) {
    if (!response.ok) {
      throw new Error(response.status);
    }
    return response.headers.get("content-type") === "application/wasm"
      ? WebAssembly.compileStreaming(response)
      : response.arrayBuffer().then(function (bytes) {
          return WebAssembly.compile(bytes);
        });
  }

  function start() {
    addEventListener("error", function (event) {
      if (event.error instanceof WebAssembly.RuntimeError) {
        crash();
      }
    });
    loaded
      .then(function (parts) {
        return parts[0].default({ module_or_path: parts[1] });
      })
      .catch(fail);
    var hosts = Array.from(document.querySelectorAll("[data-widget][data-file]"));
    if (hosts.length) {
      request(script.dataset.messages);
    }
    hosts.forEach(function (host) {
      request(host.dataset.file);
    });
  }

  // On a disk, nobody answers a folder with its page.
  function completeLinks() {
    document.querySelectorAll("a[href]").forEach(function (link) {
      var parts = /^([^?#]*)([?#].*)?$/.exec(link.getAttribute("href"));
      if (parts && !/^[a-z][a-z0-9+.-]*:/i.test(parts[1]) && /(^|\/)$/.test(parts[1])) {
        link.setAttribute("href", parts[1] + "index.html" + (parts[2] || ""));
      }
    });
    root.dataset.host = "disk";
  }
})();
