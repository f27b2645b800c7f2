// The page: holds the last report, asks for a new one when the inputs change, and lays the views anew.
'use strict';

(() => {
  const { byId, h, replace } = Dom;
  // A run that is over sooner shows no progress: a flicker tells nobody anything.
  const QUIET_MS = 200;
  const CORRECTION_MS = 150;

  /** @type {InstanceType<typeof Model.Report> | null} */
  let report = null;
  let isRunning = false;
  let isStale = false;
  let timer = 0;
  let busyTimer = 0;

  // ---- views

  function say(text) {
    byId('status').textContent = text;
  }

  const readerOf = (claim) => Reader.open(report, report.articleOf(claim), claim);

  const handlers = {
    onCorrect(key, at, changes) {
      Store.correct(key, at, changes);
      changed(CORRECTION_MS);
    },
    onRemove(key, at) {
      if (at === null) Store.removeInput(key);
      else Store.removeArticle(key, at);
      renderArticles();
      focusAfterRemoval();
      changed();
    },
    onRetry(key) {
      Store.retry(key);
      changed();
    },
    onRead(article) {
      if (report?.articleById.has(article.id))
        Reader.open(report, report.articleById.get(article.id));
    },
  };

  function focusAfterRemoval() {
    const next = byId('article-list').querySelector('.remove') ?? byId('paste');
    /** @type {HTMLElement} */ (next).focus();
  }

  function renderArticles() {
    const count = Store.inputs.length;
    document.body.classList.toggle('has-articles', count > 0);
    byId('articles').hidden = count === 0;
    byId('welcome').hidden = count > 0;
    replace(byId('article-list'), Articles.view(handlers));
    const articles = report?.articles.length ?? 0;
    byId('articles-heading').textContent =
      articles > 0 ? Words.count(articles, 'article') : 'Articles';
  }

  function renderFindings() {
    byId('findings').hidden = !report;
    for (const id of ['export', 'print']) byId(id).hidden = !report;
    byId('clear').hidden = Store.inputs.length === 0;
    if (report) replace(byId('findings-body'), truncation(), Findings.view(report, readerOf));
    else byId('findings-body').replaceChildren();
  }

  function truncation() {
    return (
      report.raw.truncated &&
      h(
        'p',
        { class: 'error' },
        'A limit was hit: some of the text is left out. The articles say where.',
      )
    );
  }

  function summary() {
    const failed = Store.inputs.filter(({ state }) => state === 'failed').length;
    const trouble =
      failed > 0 ? ` ${Words.count(failed, 'input')} could not be read; see the articles.` : '';
    if (!report) return trouble.trim();
    const { conflict, updated, compatible, agree } = report.counts;
    const parts = [
      conflict && Words.count(conflict, 'conflict'),
      updated && `${updated} updated`,
      compatible && `${compatible} compatible`,
      agree && `${agree} in agreement`,
    ];
    return `${Words.count(report.articles.length, 'article')} read: ${parts.filter(Boolean).join(', ') || 'nothing to compare yet'}.${trouble}`;
  }

  function render() {
    renderArticles();
    renderFindings();
    say(summary());
  }

  // ---- runs

  function showBusy(done, of) {
    const bar = byId('progress');
    if (of > 1) bar.value = done / of;
    else bar.removeAttribute('value');
    byId('busy-text').textContent = done < of ? `Reading ${done + 1} of ${of}` : 'Comparing';
  }

  function setBusy(isBusy) {
    clearTimeout(busyTimer);
    if (isBusy) busyTimer = window.setTimeout(() => (byId('busy').hidden = false), QUIET_MS);
    else byId('busy').hidden = true;
    byId('findings').setAttribute('aria-busy', String(isBusy));
  }

  function take(result) {
    const next = new Model.Report(result.report);
    Store.settle(result.reads, next.articles);
    report = next.articles.length > 0 ? next : null;
  }

  async function run() {
    if (isRunning) {
      isStale = true;
      return;
    }
    isRunning = true;
    setBusy(true);
    showBusy(0, 1);
    try {
      take(await Engine.check(Store.readable, showBusy));
    } catch (error) {
      Store.failWaiting(error.message);
    }
    isRunning = false;
    setBusy(false);
    render();
    if (isStale) {
      isStale = false;
      run();
    }
  }

  /** The inputs changed: shown at once, analysed after a moment in which more may come. */
  function changed(delay = 0) {
    renderArticles();
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (Store.readable.length > 0) return void run();
      report = null;
      render();
    }, delay);
  }

  // ---- what the reader does

  async function takeIn(add) {
    await add();
    changed();
  }

  function addTyped() {
    const field = byId('paste');
    if (field.value.trim() === '') {
      field.focus();
      say('Paste or type an article first.');
      return;
    }
    const text = field.value;
    field.value = '';
    takeIn(async () => Intake.addText(text));
    field.focus();
  }

  /** A paste into the empty field is an article; into a text that is being written it is a part of that. */
  function onPaste(event) {
    const add =
      event.clipboardData && byId('paste').value.trim() === ''
        ? Intake.take(event.clipboardData)
        : null;
    if (!add) return;
    event.preventDefault();
    takeIn(add);
  }

  function watchDrops() {
    const show = (is) => document.body.classList.toggle('dropping', is);
    addEventListener('dragover', (event) => {
      event.preventDefault();
      show(true);
    });
    addEventListener('dragleave', (event) => event.relatedTarget === null && show(false));
    addEventListener('drop', (event) => {
      event.preventDefault();
      show(false);
      const add = Intake.take(event.dataTransfer);
      if (add) takeIn(add);
    });
  }

  function save(text, name, type) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    h('a', { href: url, download: name }).click();
    // The browser reads the blob after the click; a minute is enough for any size that fits here.
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  const FORMATS = {
    json: ['crosstally-report.json', 'application/json'],
    csv: ['crosstally-report.csv', 'text/csv'],
    markdown: ['crosstally-report.md', 'text/markdown'],
  };

  async function onExport(format) {
    byId('export').open = false;
    byId('export').querySelector('summary').focus();
    try {
      const text =
        format === 'json' ? report.text : (await Engine.write(Store.readable, format)).text;
      save(text, FORMATS[format][0], FORMATS[format][1]);
      say(`Saved as ${FORMATS[format][0]}.`);
    } catch (error) {
      say(error.message);
    }
  }

  function onClear() {
    Store.clear();
    Dom.forgetOpened();
    changed();
    byId('paste').focus();
  }

  /** On paper everything compared is open. */
  function onPrint() {
    for (const finding of document.querySelectorAll('details.finding')) {
      finding.dispatchEvent(new Event('fill'));
      /** @type {HTMLDetailsElement} */ (finding).open = true;
    }
  }

  function showExamples() {
    const examples = JSON.parse(byId('example-data').textContent);
    const all = { label: 'All of them', files: examples.flatMap(({ files }) => files) };
    const button = (example) =>
      h(
        'button',
        { type: 'button', onclick: () => takeIn(async () => Intake.addExample(example)) },
        example.label,
      );
    replace(
      byId('examples'),
      [...examples, all].map((example) => h('li', {}, button(example))),
    );
  }

  function wire() {
    const picker = byId('files');
    byId('paste').addEventListener('paste', onPaste);
    byId('paste').addEventListener(
      'keydown',
      (event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && addTyped(),
    );
    byId('add').addEventListener('click', addTyped);
    byId('open').addEventListener('click', () => picker.click());
    picker.addEventListener('change', async () => {
      const files = [...picker.files];
      picker.value = '';
      await takeIn(() => Intake.addFiles(files));
    });
    byId('cancel').addEventListener('click', Engine.cancel);
    byId('clear').addEventListener('click', onClear);
    byId('print').addEventListener('click', () => print());
    for (const button of byId('export').querySelectorAll('button'))
      button.addEventListener('click', () => onExport(button.value));
    addEventListener('beforeprint', onPrint);
    watchDrops();
  }

  function start() {
    wire();
    Reader.wire();
    showExamples();
    Engine.start({
      source: byId('worker-source').textContent,
      base64: byId('module-data').textContent,
      ready(version) {
        performance.mark('crosstally-ready');
        byId('version').textContent = `crosstally ${version}`;
        document.documentElement.dataset.ready = 'true';
      },
      broken(message) {
        byId('broken').textContent = message;
        byId('broken').hidden = false;
      },
    });
  }

  start();
})();
