// Checks the code in a certificate's QR link without any network: base64url of version, key id, payload and an ECDSA signature
// (P-256, SHA-256). The format is described in docs/certificate-code.md. Runs in browsers from 2017 on, and in Node for the tests.
(function () {
  "use strict";

  var VERSION = 1, HEADER = 2, SIGNATURE = 64, LONGEST = 512, DAY = 86400000;
  var ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var MARKS = { 1: "聘", 2: "荣" };

  /** The code in what was pasted: the whole link, or the code alone. */
  function codeIn(text) {
    var trimmed = text.trim();
    var link = /\/verify\/([^\s?#]+)/.exec(trimmed);
    return link ? link[1] : trimmed;
  }

  /** The bytes of a code, or null unless the text is the one way to write them: unused bits must be 0, blanks are not skipped. */
  function bytesOf(code) {
    if (code.length > LONGEST || code.length % 4 === 1) return null;
    var bytes = [], held = 0, bits = 0;
    for (var i = 0; i < code.length; i++) {
      var value = ALPHABET.indexOf(code[i]);
      if (value < 0) return null;
      held = (held << 6) | value;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes.push((held >> bits) & 255);
        held &= (1 << bits) - 1;
      }
    }

    return held === 0 && bytes.length > HEADER + SIGNATURE ? new Uint8Array(bytes) : null;
  }

  function payloadOf(bytes) {
    var at = 0;
    function number(width) {
      var value = 0;
      for (; width > 0; width--) value = value * 256 + bytes[at++];
      return value;
    }
    function text() {
      var letters = "";
      for (var count = number(1); count > 0; count--) letters += String.fromCharCode(number(2));
      return letters;
    }
    function day() {
      return new Date(Date.UTC(2000, 0, 1) + number(2) * DAY).toISOString().slice(0, 10);
    }

    var kind = number(1), county = text(), year = number(2), serial = number(3);
    return {
      number: county + MARKS[kind] + "字〔" + year + "〕第" + ("000" + serial).slice(-Math.max(4, ("" + serial).length)) + "号",
      holder: text(), post: text(), division: ("" + number(5)), from: day(), to: day(), issued: day()
    };
  }

  function fromBase64(text) {
    return Uint8Array.from(atob(text), function (letter) { return letter.charCodeAt(0); });
  }

  /**
   * @param {string} text what was pasted
   * @param {Object<string, string>} keys public keys (SubjectPublicKeyInfo, base64) by key id
   * @returns verdict "genuine" with the payload, "unknown-key", or "not-genuine"
   */
  async function check(text, keys, subtle) {
    var bytes = bytesOf(codeIn(text));
    if (!bytes || bytes[0] !== VERSION) return { verdict: "not-genuine" };
    if (!keys[bytes[1]]) return { verdict: "unknown-key" };
    var curve = { name: "ECDSA", namedCurve: "P-256" };
    var key = await subtle.importKey("spki", fromBase64(keys[bytes[1]]), curve, false, ["verify"]);
    var content = bytes.slice(0, -SIGNATURE), signature = bytes.slice(-SIGNATURE);
    var genuine = await subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, content);
    return genuine ? { verdict: "genuine", payload: payloadOf(content.slice(HEADER)) } : { verdict: "not-genuine" };
  }

  /** How the term stands on a day, by the clock of this device. */
  function termOn(payload, day) {
    return day < payload.from ? "not-begun" : day > payload.to ? "over" : "running";
  }

  globalThis.offlineCheck = { check: check, termOn: termOn };
  if (typeof document === "undefined") return;

  document.querySelectorAll("[data-offline]").forEach(function (root) {
    var keys = JSON.parse(root.dataset.keys), divisions = JSON.parse(root.dataset.divisions);
    var form = root.querySelector("form"), box = form.querySelector("textarea");

    function show(name, payload) {
      root.querySelectorAll("[data-result]").forEach(function (part) { part.hidden = part.dataset.result.split(" ").indexOf(name) < 0; });
      if (!payload) return;
      var today = new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 10), term = termOn(payload, today);
      root.querySelectorAll("[data-field]").forEach(function (part) { part.textContent = payload[part.dataset.field]; });
      root.querySelectorAll("[data-term]").forEach(function (part) { part.hidden = part.dataset.term !== term; });
    }

    async function run() {
      if (!(globalThis.crypto && crypto.subtle)) return show("no-crypto");
      if (!box.value.trim()) return show("empty");
      var found = await check(box.value, keys, crypto.subtle);
      if (found.payload) found.payload.place = divisions[found.payload.division] || found.payload.division;
      show(found.verdict, found.payload);
    }

    form.addEventListener("submit", function (event) {
      event.preventDefault();
      run();
    });

    // A scanner types the link and ends with Enter; a link to this page may bring the code behind #, which no server sees.
    box.addEventListener("keydown", function (event) {
      if (event.key !== "Enter") return;
      event.preventDefault();
      run();
    });
    function runFromAddress() {
      if (location.hash.length < 2) return;
      box.value = decodeURIComponent(location.hash.slice(1));
      run();
    }
    addEventListener("hashchange", runFromAddress);
    runFromAddress();
  });
})();
