// What a page says as a widget in the page of somebody else: how tall it is, what the reader opens, where a link leads;
// and how it follows what that page sets. A classic script, so that it works where modules and fetch are blocked.
(function () {
  "use strict";
  var NAME = "memorial-timeline";
  var VERSION = 1;
  var root = document.documentElement;
  var host = window.parent;
  var secret = (/^#\?secret=(\w{1,64})$/.exec(location.hash) || [])[1];

  // Each view has a page of its own; the address of either may ask for the other.
  var view = new URLSearchParams(location.search).get("view");
  if ((view === "timeline" || view === "people") && view !== root.dataset.embed) {
    var other = new URL(location.href);
    other.pathname = other.pathname.replace(/\/(?:people\/)?(index\.html)?$/, (view === "people" ? "/people/" : "/") + "$1");
    // A server that answers both with one page is not asked again.
    if (other.href !== location.href) {
      location.replace(other);
      return;
    }
  }

  // From a disk every link leads out of the frame as it is written, and nobody listens.
  if (location.protocol === "file:") {
    return;
  }

  // Without this script every link leads out of the frame; with it, those that do are told when they are followed.
  var base = document.querySelector("base");
  if (base) {
    base.removeAttribute("target");
  }

  function say(type, fields) {
    if (host !== window) {
      host.postMessage(Object.assign({ source: NAME, v: VERSION, type: type }, fields), "*");
    }
  }
  function sayToWordPress(message, value) {
    if (secret && host !== window) {
      host.postMessage({ message: message, value: value, secret: secret }, "*");
    }
  }

  // The height of what is shown, said whenever it changes: for the first time when it is final.
  var told;
  var isReady = false;
  function measure() {
    var height = isReady ? Math.ceil(document.body.getBoundingClientRect().height) : told;
    // A page that is not laid out any more is as tall as it was.
    if (height !== told && (height || told === undefined)) {
      told = height;
      say("height", { value: height });
      sayToWordPress("height", height);
    }
  }
  function ready() {
    var isFirst = !isReady;
    isReady = true;
    measure();
    if (isFirst) {
      say("ready");
    }
  }

  // What the keyboard has reached: a host whose element is taller than its window scrolls to it.
  document.addEventListener("focusin", function (event) {
    if (event.target.matches(":focus-visible")) {
      var rectangle = event.target.getBoundingClientRect();
      say("focus", { top: rectangle.top, bottom: rectangle.bottom });
    }
  });

  // What can be set, and what it must look like. Nothing else of a message is looked at.
  var id = /^[a-z0-9-]{1,64}$/;
  var year = /^-?\d{1,6}$/;
  var settings = {
    theme: /^(auto|light|dark)$/,
    accent: /^#?([0-9a-f]{3}){1,2}$/i,
    background: /^(paper|transparent)$/,
    show: /^(axis|list)$/,
    lane: id,
    person: id,
    organisation: id,
    place: id,
    from: year,
    to: year,
    at: id,
  };
  var lists = ["lane", "person", "organisation", "place"];
  var longestList = 50;

  // The values of a setting, as an address has them; nothing where they are not understood.
  function understood(key, value) {
    if (value === null || value === "") {
      return [];
    }
    var text = typeof value === "number" ? String(value) : value;
    var values = lists.indexOf(key) < 0 ? [text] : typeof text === "string" ? text.trim().split(/ +/, longestList + 1) : text;
    var isValid = Array.isArray(values) && values.length <= longestList && values.every(function (one) {
      return typeof one === "string" && one.length <= 64 && settings[key].test(one);
    });
    return isValid ? values : undefined;
  }

  // Theme, background and accent, of which the last must be readable on the paper of the first.
  var shown = new URLSearchParams(location.search);
  var refused;
  function paint() {
    var theme = shown.get("theme");
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
    delete root.dataset.background;
    root.style.removeProperty("--accent");
    var accent = (understood("accent", shown.get("accent")) || [])[0];
    if (accent) {
      accent = "#" + accent.replace("#", "");
      var contrast = between(lightness(numbers(accent)), lightness(getComputedStyle(root).backgroundColor.match(/[\d.]+/g)));
      var complaint = accent + " has a contrast of " + contrast.toFixed(1) + " to 1 against the paper.";
      if (contrast >= 4.5) {
        root.style.setProperty("--accent", accent);
      } else if (refused !== complaint) {
        refused = complaint;
        say("error", { message: "the accent is not used: " + complaint + " It takes 4.5 to be read." });
      }
    }
    if (shown.get("background") === "transparent") {
      root.dataset.background = "transparent";
    }
  }
  function numbers(color) {
    var digits = color.slice(1);
    var each = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
    return each.match(/../g).map(function (part) {
      return parseInt(part, 16);
    });
  }
  // As WCAG has it.
  function lightness(parts) {
    var linear = parts.slice(0, 3).map(function (part) {
      var share = part / 255;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }
  function between(one, other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }
  paint();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);

  // The address is the state: the widget follows it, once it is mounted.
  function sorted(query) {
    var copy = new URLSearchParams(query);
    copy.sort();
    return String(copy);
  }
  var pending;
  function go() {
    if (!pending || root.dataset.app !== "ready") {
      return;
    }
    // Whole: a path that opens with two slashes would be taken for another host.
    var address = new URL(location.href);
    address.search = pending;
    address.hash = "";
    pending = undefined;
    try {
      history.replaceState(null, "", address);
    } catch (sandboxed) {
      location.replace(address);
      return;
    }
    dispatchEvent(new PopStateEvent("popstate", { state: null }));
    setTimeout(measure);
  }

  var isAnnounced = false;
  function own(said, key) {
    return Object.prototype.hasOwnProperty.call(said, key) ? said[key] : undefined;
  }
  addEventListener("message", function (event) {
    var said = event.data;
    if (host === window || event.source !== host || Object.prototype.toString.call(said) !== "[object Object]") {
      return;
    }
    if (secret && own(said, "message") === "ready" && own(said, "secret") === secret) {
      if (told) {
        sayToWordPress("height", told);
      }
      return;
    }
    if (own(said, "source") !== NAME || own(said, "v") !== VERSION || own(said, "type") !== "set") {
      return;
    }
    // A host that takes links over says so.
    isAnnounced = isAnnounced || own(said, "host") === true;
    var now = pending || new URLSearchParams(location.search);
    var next = new URLSearchParams(now);
    Object.keys(settings).forEach(function (key) {
      var value = own(said, key);
      var values = value === undefined ? undefined : understood(key, value);
      if (values) {
        next.delete(key);
        values.forEach(function (one) {
          next.append(key, one);
        });
      }
    });
    if (sorted(next) !== sorted(now)) {
      shown = pending = next;
      paint();
      go();
    }
  });

  // Links: to a place in the widget, or out of it.
  var folders = { events: "event", people: "person", organisations: "organisation", places: "place", works: "work" };
  function leads(link) {
    try {
      var to = new URL(link.getAttribute("href"), document.baseURI);
      return /^https?:$/.test(to.protocol) ? to : undefined;
    } catch (malformed) {
      return undefined;
    }
  }
  // The link to the full site carries what the widget shows.
  function complete(link) {
    var query = new URLSearchParams(location.search);
    var page = link.dataset.site.split("?")[0];
    ["view", "theme", "accent", "background"].forEach(function (key) {
      query.delete(key);
    });
    link.setAttribute("href", page + (String(query) && "?" + query));
  }
  function linkOf(event) {
    return event.target.closest && event.target.closest("a[href]");
  }
  function isInside(to) {
    return to.origin + to.pathname === (location.origin + location.pathname).replace(/index\.html$/, "");
  }
  // Before it is followed, a link says whether it opens a window; so the module fetches no page that is not shown here.
  ["pointerover", "focusin", "touchstart", "click"].forEach(function (intent) {
    document.addEventListener(intent, function (event) {
      var link = linkOf(event);
      if (link && link.dataset.site) {
        complete(link);
      }
      var to = link && leads(link);
      if (to && isInside(to)) {
        link.removeAttribute("target");
      } else if (to) {
        link.setAttribute("target", "_blank");
        link.relList.add("noopener");
      }
    }, { capture: true, passive: true });
  });
  document.addEventListener("click", function (event) {
    var link = linkOf(event);
    var to = link && leads(link);
    if (!to) {
      return;
    }
    var site = new URL("./", document.baseURI).href;
    var isOurs = to.href.indexOf(site) === 0;
    var entry = isOurs && /^(?:[a-z]{2,3}\/)?([a-z]+)\/([a-z0-9-]+)\/$/.exec((to.origin + to.pathname).slice(site.length));
    if (isInside(to)) {
      var mark = link.closest("[data-mark]");
      if (mark) {
        var folder = document.getElementById("_app").dataset.folder;
        var id = mark.dataset.mark;
        say("select", { kind: "event", id: id, href: site + folder + "events/" + id + "/" });
      }
      return;
    }
    if (entry && own(folders, entry[1])) {
      say("select", { kind: folders[entry[1]], id: entry[2], href: to.origin + to.pathname });
    }
    var isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!isPlain || !isOurs || !(isAnnounced || secret)) {
      return;
    }
    event.preventDefault();
    if (isAnnounced) {
      say("navigate", { href: to.href });
    } else {
      sayToWordPress("link", to.href);
    }
  }, true);

  // What the query filters is filtered by the widget; until it is mounted, more is shown than was asked for.
  var isFiltered = /[?&](show|q|kind|role|lane|person|organisation|place|country|from|to)=/.test(location.search);
  if (isFiltered) {
    root.dataset.filtered = "";
  }
  var patience = 3000;
  var hasFailed = false;
  var isStyled = false;
  function readyWhenFinal() {
    if (isStyled && (!isFiltered || root.dataset.app !== "static")) {
      ready();
    }
  }
  new MutationObserver(function () {
    if (root.dataset.app === "failed" && !hasFailed) {
      hasFailed = true;
      say("error", { message: "the interactive part could not be loaded; what can be read without it is shown." });
    }
    readyWhenFinal();
    go();
  }).observe(root, { attributeFilter: ["data-app"] });

  // The first height counts, so the style sheets come first; one that cannot be had is not waited for.
  function styled() {
    isStyled = true;
    readyWhenFinal();
    new ResizeObserver(measure).observe(document.body);
    setTimeout(ready, patience);
  }
  function begin() {
    var sheets = Array.from(document.querySelectorAll("link[rel=stylesheet]")).filter(function (sheet) {
      return !sheet.sheet;
    });
    var left = sheets.length;
    sheets.forEach(function (sheet) {
      ["load", "error"].forEach(function (end) {
        sheet.addEventListener(end, function () {
          left -= 1;
          if (!left) {
            styled();
          }
        });
      });
    });
    if (!left) {
      styled();
    }
  }
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }
  addEventListener("load", measure);
})();
