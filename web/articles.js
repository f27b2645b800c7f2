// The articles as cards: what the core found about each, to be corrected; what went wrong, beside the input it went wrong with.
'use strict';

const Articles = (() => {
  const { h, details } = Dom;
  const MOST_CARDS = 60;
  const MOST_TITLE = 90;

  const BASIS = { given: '', html: 'found in the page', text: 'found in the text' };

  /** @typedef {{onCorrect: (key: number, at: number, changes: object) => void, onRemove: (key: number, at: number | null) => void, onRetry: (key: number) => void, onRead: (article: any) => void}} Handlers */

  function field(id, label, name, value, hint, onChange) {
    const input = h('input', {
      type: 'text',
      id: `${id}-${name}`,
      'data-key': `${id}:${name}`,
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: hint,
      onchange: (event) => onChange({ [name]: event.target.value.trim() }),
    });
    input.value = value ?? '';
    return h('p', { class: 'field' }, h('label', { for: `${id}-${name}` }, label), input);
  }

  function corrections({ input, article, index, id }, handlers) {
    const change = (changes) => handlers.onCorrect(input.key, index, changes);
    return details(
      `correct:${article.id}`,
      false,
      { class: 'correct' },
      h(
        'summary',
        {},
        article.published ? 'Correct' : 'Add a date or correct',
        h('span', { class: 'sr' }, ` \u201c${Model.Report.nameOf(article)}\u201d`),
      ),
      field(id, 'Title', 'title', article.title, 'none', change),
      field(id, 'Source', 'source', article.source, 'none', change),
      field(
        id,
        'Published',
        'published',
        article.published,
        '2025-07-09 or 2025-07-09T18:30Z',
        change,
      ),
    );
  }

  function facts(article) {
    const basis = BASIS[article.published_basis] ?? '';
    return h(
      'p',
      { class: 'facts' },
      article.source && h('span', { class: 'source' }, article.source),
      article.source && ' \u00b7 ',
      article.published
        ? h('span', { title: basis }, Words.day(article.published))
        : h('span', { class: 'missing' }, 'no date found'),
      article.published && basis && h('span', { class: 'basis' }, ` (${basis})`),
    );
  }

  function messageList(messages) {
    if (messages.length === 0) return null;
    return h(
      'ul',
      { class: 'messages' },
      messages.map(({ level, text, line }) =>
        h('li', { class: level }, line > 1 && `Line ${line}: `, Words.sentence(text)),
      ),
    );
  }

  const removeButton = (name, key, onclick) =>
    h(
      'button',
      {
        type: 'button',
        class: 'quiet remove',
        'data-key': key,
        onclick,
        'aria-label': `Remove \u201c${name}\u201d`,
      },
      'Remove',
    );

  /** What an article without a title is called by: its first line. */
  function beginning(text) {
    const line = text.trim().split('\n', 1)[0];
    return line.length > MOST_TITLE
      ? `${line.slice(0, MOST_TITLE)}\u2026`
      : line || 'Empty article';
  }

  function card({ input, article, index, id, messages }, handlers) {
    const name = Model.Report.nameOf(article);
    const title = article.title || beginning(article.text ?? '');
    return h(
      'li',
      { class: 'card' },
      h(
        'h3',
        {},
        h(
          'button',
          {
            type: 'button',
            class: 'title',
            'data-key': `read:${article.id}`,
            onclick: () => handlers.onRead(article),
          },
          title,
        ),
      ),
      facts(article),
      messageList(messages),
      h(
        'div',
        { class: 'card-actions' },
        corrections({ input, article, index, id }, handlers),
        removeButton(name, `remove:${article.id}`, () => handlers.onRemove(input.key, index)),
      ),
    );
  }

  /** An input that is not read yet, or was not to be read. */
  function pending(input, handlers) {
    const isWaiting = input.state === 'waiting';
    return h(
      'li',
      { class: isWaiting ? 'card pending' : 'card failed' },
      h('h3', {}, input.name),
      isWaiting
        ? h('p', { class: 'facts' }, 'Being read\u2026')
        : h('p', { class: 'error' }, input.error),
      messageList(input.messages.filter(({ text }) => text !== input.error)),
      h(
        'div',
        { class: 'card-actions' },
        input.canRetry &&
          h(
            'button',
            {
              type: 'button',
              class: 'quiet',
              'data-key': `retry:${input.key}`,
              onclick: () => handlers.onRetry(input.key),
            },
            'Try again',
          ),
        removeButton(input.name, `remove-input:${input.key}`, () =>
          handlers.onRemove(input.key, null),
        ),
      ),
    );
  }

  /** The messages of one article: its own, and the first article takes those of the whole input. */
  function messagesOf(input, article, index) {
    return input.messages.filter(
      (message) => message.article === article.id || (index === 0 && message.article === ''),
    );
  }

  function cardsOf(input) {
    return input.articles.map((article, index) => ({
      input,
      article,
      index,
      id: `article-${input.key}-${index}`,
      messages: messagesOf(input, article, index),
    }));
  }

  /** @param {Handlers} handlers */
  function view(handlers) {
    const items = Store.inputs.flatMap((input) =>
      input.state === 'read' ? cardsOf(input) : [input],
    );
    const shown = items.slice(0, MOST_CARDS);
    return [
      shown.map((item) => (item.article ? card(item, handlers) : pending(item, handlers))),
      items.length > shown.length &&
        h('li', { class: 'more' }, `and ${Words.number(items.length - shown.length)} more`),
    ];
  }

  return { view };
})();
