/*! <memorial-timeline>: the timeline or the people of this site in another page. See docs/embedding.md. */
(function () {
  "use strict";
  var NAME = "memorial-timeline";
  var VERSION = 1;
  var LEAST = 120;
  // How far around what has the focus its ring is seen.
  var RING = 8;
  // How long a frame that has loaded may take to say that it is ready.
  var PATIENCE = 10000;
  // The folder of each language, and the title of the record in it: filled in when the site is written.
  var languages = { "memorial:languages": ["", "Timeline"] };

  var script = document.currentScript;
  if (!window.customElements) {
    return;
  }
  // Something of this name in the host's page would be given in its place.
  if (!(script instanceof HTMLScriptElement)) {
    console.warn("<" + NAME + "> cannot tell where it comes from. Load embed.js as a plain script, not as a module.");
    return;
  }
  var own = new URL(".", script.src).href;
  var first = customElements.get(NAME);
  if (first) {
    if (first.register) {
      first.register(own, languages);
    }
    return;
  }
  // The languages of each memorial whose script is in the page, by its address.
  var sites = {};
  sites[own] = languages;

  // What an attribute must look like, and how that is said to whoever wrote it. The first four are not for the page in
  // the frame; lists may have several ids, with spaces between them.
  var id = "[a-z0-9-]{1,64}";
  var ids = [id + "( +" + id + "){0,49}", "ids with spaces between them"];
  var year = ["-?\\d{1,6}", "a year"];
  var attributes = {
    site: ["https?://[^\\s?#]+", "the address of a memorial"],
    view: ["timeline|people", '"timeline" or "people"'],
    lang: ["[a-z]{2,3}"],
    max: ["(1[2-9]|[2-9]\\d|[1-9]\\d{2,4})\\d", "a height in pixels, " + LEAST + " or more"],
    show: ["axis|list", '"axis" or "list"'],
    theme: ["auto|light|dark", '"auto", "light" or "dark"'],
    accent: ["#([0-9a-fA-F]{3}){1,2}", "a colour such as #7b2d1b"],
    background: ["paper|transparent", '"paper" or "transparent"'],
    lane: ids,
    person: ids,
    organisation: ids,
    place: ids,
    from: year,
    to: year,
    at: [id, "the id of an event"],
  };
  var inPlace = Object.keys(attributes).slice(4);

  var warned = {};
  function warn(words) {
    if (!warned[words]) {
      warned[words] = true;
      console.warn("<" + NAME + "> " + words);
    }
  }

  // The value of an attribute, or nothing where it is absent or not understood.
  function read(element, name) {
    var value = (element.getAttribute(name) || "").trim();
    if (name === "lang") {
      value = value.split("-")[0].toLowerCase();
    }
    var known = name === "lang" && sites[siteOf(element)];
    var isUnknown = known && !Object.prototype.hasOwnProperty.call(known, value);
    if (!value || (!isUnknown && new RegExp("^(" + attributes[name][0] + ")$").test(value))) {
      return value;
    }
    var wanted = attributes[name][1] || Object.keys(known || languages).join(", ");
    warn(name + '="' + value.slice(0, 80) + '" is not understood, and is left out. It takes ' + wanted + ".");
    return "";
  }

  // The memorial that an element shows.
  function siteOf(element) {
    var chosen = read(element, "site");
    return chosen ? new URL(chosen.replace(/\/?$/, "/")).href : own;
  }

  // Host styles that end in !important reach the element, and nothing in its shadow.
  var styles =
    ":host{display:block!important;position:relative!important;box-sizing:border-box;inline-size:100%;inline-size:-webkit-fill-available;inline-size:stretch;block-size:auto!important}" +
    ":host([hidden]){display:none!important}slot{display:block;min-block-size:" + LEAST + "px}" +
    "iframe{position:absolute;inset:0;visibility:hidden;inline-size:100%;block-size:100%;border:0}" +
    "iframe.shown{display:block;position:static;visibility:visible}.shown+slot{display:none}" +
    // Paper does not scroll.
    "@media print{iframe.shown{block-size:var(--whole)!important}}";
  function dress(shadow) {
    try {
      var sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      shadow.adoptedStyleSheets = [sheet];
    } catch (old) {
      shadow.appendChild(document.createElement("style")).textContent = styles;
    }
  }

  // What is its own is private: frameworks set properties where an element has them, and these are named like attributes.
  class Timeline extends HTMLElement {
    #frame = null;
    #address = "";
    #height = 0;
    #timer = 0;
    // Whether the page in the frame has said that it is ready, whether any has, and whether attributes are about to be read.
    #isReady = false;
    #isShown = false;
    #isDue = false;
    // What the page in the frame has been told, or was opened with.
    #told = {};
    #hear = (event) => this.#heard(event);

    static #connected = new Set();

    // Another memorial has its script in the page too.
    static register(site, itsLanguages) {
      if (site !== own && !sites[site]) {
        sites[site] = itsLanguages;
        console.warn("<" + NAME + "> two memorials are in this page: an element shows " + own + ' unless it says site="' + site + '".');
        Timeline.#connected.forEach((element) => element.attributeChangedCallback());
      }
    }

    static get observedAttributes() {
      return Object.keys(attributes).concat("title");
    }

    constructor() {
      super();
      var shadow = this.attachShadow({ mode: "open" });
      dress(shadow);
      shadow.appendChild(document.createElement("slot"));
    }

    connectedCallback() {
      addEventListener("message", this.#hear);
      Timeline.#connected.add(this);
      this.#open();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      Timeline.#connected.delete(this);
      this.#close();
    }

    // A frame that is moved in place is kept.
    connectedMoveCallback() {}

    attributeChangedCallback() {
      if (!this.isConnected || this.#isDue) {
        return;
      }
      // Attributes that are set together are read together.
      this.#isDue = true;
      Promise.resolve().then(() => {
        this.#isDue = false;
        if (this.#frame) {
          this.#follow();
        } else if (this.isConnected) {
          // It has not answered before; with other attributes it may.
          this.#open();
        }
      });
    }

    #follow() {
      var address = this.#page();
      if (address !== this.#address) {
        this.#address = address;
        this.#isReady = false;
        if (this.#isShown) {
          // No step is added to the history of the host.
          this.#frame.contentWindow.location.replace(address + this.#query());
        } else {
          this.#frame.src = address + this.#query();
        }
      } else if (this.#isReady) {
        this.#set();
      }
      this.#dress();
    }

    // Folder and title; of a memorial without its script in the page, the folder of its first language alone is known.
    #language() {
      var known = sites[siteOf(this)];
      return known ? known[read(this, "lang")] || known[Object.keys(known)[0]] : ["", "Timeline"];
    }

    // The page of the chosen site, view and language.
    #page() {
      return siteOf(this) + this.#language()[0] + "embed/" + (read(this, "view") === "people" ? "people/?" : "?");
    }

    // What can be changed within a page, by the names of the attributes.
    #settings() {
      var settings = {};
      inPlace.forEach((name) => {
        var value = read(this, name);
        settings[name] = attributes[name] === ids ? value.split(/ +/).filter(Boolean) : value;
      });
      return settings;
    }

    // The query of a page that is opened with the settings of now.
    #query() {
      this.#told = this.#settings();
      var query = new URLSearchParams();
      Object.entries(this.#told).forEach(([name, value]) => {
        [].concat(value || []).forEach((one) => query.append(name, one));
      });
      return query;
    }

    #open() {
      var frame = document.createElement("iframe");
      this.#frame = frame;
      this.#address = this.#page();
      this.#isReady = this.#isShown = false;
      this.#height = 0;
      this.#dress();
      frame.loading = "lazy";
      frame.onload = () => {
        clearTimeout(this.#timer);
        if (!this.#isReady) {
          this.#timer = setTimeout(() => this.#fail(), PATIENCE);
        }
      };
      frame.src = this.#address + this.#query();
      this.shadowRoot.prepend(frame);
    }

    #close() {
      clearTimeout(this.#timer);
      if (this.#frame) {
        this.#frame.onload = null;
        this.#frame.remove();
        this.#frame = null;
      }
    }

    // The words inside the element are shown.
    #fail() {
      this.#close();
      var message = "did not answer, so the words of this page are shown instead. Does its policy have frame-src " + new URL(this.#address).origin + ", and does that address answer without leading elsewhere?";
      warn(message);
      this.#tell("error", { message: message });
    }

    #dress() {
      var frame = this.#frame;
      var theme = read(this, "theme");
      var most = +read(this, "max") || Infinity;
      frame.title = this.title || this.#language()[1];
      frame.className = this.#isShown ? "shown" : "";
      frame.style.setProperty("--whole", Math.max(LEAST, this.#height) + "px");
      frame.style.blockSize = this.#isShown ? Math.min(most, Math.max(LEAST, this.#height)) + "px" : "";
      // Where the two differ, a browser lays an opaque sheet under a transparent frame.
      frame.style.colorScheme = theme === "light" || theme === "dark" ? theme : "light dark";
    }

    // Says what is set otherwise than before: what a reader has chosen since is the reader's.
    #set() {
      var said = { source: NAME, v: VERSION, type: "set", host: true };
      Object.entries(this.#settings()).forEach(([name, value]) => {
        if (String(value) !== String(this.#told[name])) {
          said[name] = this.#told[name] = value;
        }
      });
      this.#frame.contentWindow.postMessage(said, "*");
    }

    #tell(type, detail) {
      var options = { detail: detail, bubbles: true, composed: true, cancelable: type === "navigate" };
      return this.dispatchEvent(new CustomEvent("memorial-" + type, options));
    }

    // Scrolls the host to what the keyboard has reached in a frame that is taller than the window.
    #bringIntoView(top, bottom) {
      var start = this.#frame.getBoundingClientRect().top;
      var above = start + top - RING;
      var below = start + bottom + RING - innerHeight;
      if (above < 0 || below > 0) {
        scrollBy(0, above < 0 ? above : below);
      }
    }

    // What the page in the frame says; nobody else is listened to.
    #heard(event) {
      var said = event.data;
      var frame = this.#frame;
      if (!frame || event.source !== frame.contentWindow || (event.origin !== new URL(this.#address).origin && self.origin !== "null") || !said || said.source !== NAME || said.v !== VERSION) {
        return;
      }
      var text = (key) => (typeof said[key] === "string" ? said[key].slice(0, 2000) : "");
      var href = "";
      try {
        href = new URL(text("href")).href;
      } catch (none) {}
      var isOurs = href.startsWith(siteOf(this));
      if (said.type === "height" && typeof said.value === "number" && said.value >= 0 && said.value < 1e7) {
        this.#height = said.value;
        this.#dress();
      } else if (said.type === "focus" && isFinite(said.top + said.bottom) && document.activeElement === this) {
        this.#bringIntoView(said.top, said.bottom);
      } else if (said.type === "ready") {
        clearTimeout(this.#timer);
        this.#isReady = this.#isShown = true;
        this.#dress();
        this.#set();
        this.#tell("ready", {});
      } else if (said.type === "select" && isOurs) {
        this.#tell("select", { kind: text("kind"), id: text("id"), href: href });
      } else if (said.type === "navigate" && isOurs && (!navigator.userActivation || navigator.userActivation.isActive)) {
        if (this.#tell("navigate", { href: href })) {
          window.open(href, "_blank", "noopener");
        }
      } else if (said.type === "error" && text("message")) {
        warn(text("message"));
        this.#tell("error", { message: text("message") });
      }
    }
  }

  customElements.define(NAME, Timeline);
})();
