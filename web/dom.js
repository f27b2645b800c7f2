// Makes elements. Text goes in as text nodes alone, so nothing that an article holds can become markup. Also lays a view anew
// without taking the reader's place away: the focus, a half-typed field and what was opened stay.
'use strict';

const Dom = (() => {
  const SVG = 'http://www.w3.org/2000/svg';

  /** `class` and other attributes as they are; `on…` adds a listener; null, undefined and false leave the attribute out. */
  function setAttributes(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null || value === undefined || value === false) continue;
      if (typeof value === 'function') element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value === true ? '' : String(value));
    }
  }

  function append(element, children) {
    for (const child of children.flat(3)) {
      if (child !== null && child !== undefined && child !== false) element.append(child);
    }
    return element;
  }

  /**
   * @param {string} tag
   * @param {Record<string, any>} [attributes]
   * @param {...any} children nodes, strings, lists of them; null and false are left out
   * @returns {any}
   */
  function h(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    setAttributes(element, attributes);
    return append(element, children);
  }

  /** The same for SVG. @returns {any} */
  function s(tag, attributes = {}, ...children) {
    const element = document.createElementNS(SVG, tag);
    setAttributes(element, attributes);
    return append(element, children);
  }

  const byId = (id) => /** @type {any} */ (document.getElementById(id));

  /** What the reader opened or closed by hand, by data-key: it outlives the elements. */
  const opened = new Map();

  /** A <details> that stays as the reader left it. */
  function details(key, isOpen, attributes, ...children) {
    const open = opened.get(key) ?? isOpen;
    const element = h('details', { ...attributes, 'data-key': key, open }, ...children);
    element.addEventListener('toggle', () => {
      if (element.open !== isOpen || opened.has(key)) opened.set(key, element.open);
    });
    return element;
  }

  function rememberFocus(container) {
    const active = /** @type {any} */ (document.activeElement);
    const key = active?.closest?.('[data-key]')?.dataset.key;
    if (!key || !container.contains(active)) return () => {};
    const isField = active.matches('input, textarea');
    const { value, selectionStart, selectionEnd } = active;
    return () => {
      const place = container.querySelector(`[data-key="${CSS.escape(key)}"]`);
      if (!place) return;
      const target = place.matches('details') ? place.querySelector('summary') : place;
      if (isField) {
        target.value = value;
        if (selectionStart !== null) target.setSelectionRange(selectionStart, selectionEnd);
      }
      target.focus({ preventScroll: true });
    };
  }

  /** Puts new children in the place of the old ones. */
  function replace(container, ...children) {
    const restore = rememberFocus(container);
    container.replaceChildren();
    append(container, children);
    restore();
  }

  return { h, s, byId, details, replace, forgetOpened: () => opened.clear() };
})();
