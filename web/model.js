// The report as the views need it: claims by id, findings by event, what was said about a finding. It arranges; it computes no fact.
'use strict';

/**
 * @typedef {{lo: number | string | null, lo_open: boolean, hi: number | string | null, hi_open: boolean}} Interval
 * @typedef {any} Claim  as in docs/report.schema.json
 * @typedef {any} Article
 * @typedef {any} Finding
 * @typedef {{event: any | null, compared: Finding[], single: Finding[]}} Group
 */

const Model = (() => {
  const MOST_NAME = 40;
  const byId = (list) => new Map(list.map((item) => [item.id, item]));

  /** The findings of each event, in the report's order; those of no event come last. @returns {Group[]} */
  function groupsOf(report) {
    const groups = new Map(
      report.events.map((event) => [event.id, { event, compared: [], single: [] }]),
    );
    const rest = { event: null, compared: [], single: [] };
    for (const finding of report.findings) {
      const group = groups.get(finding.event) ?? rest;
      group[finding.verdict === 'single' ? 'single' : 'compared'].push(finding);
    }
    return [...groups.values(), rest].filter(
      (group) => group.compared.length + group.single.length > 0,
    );
  }

  /** The first line, cut between words where it is long. */
  function beginning(text) {
    const line = text
      .trimStart()
      .slice(0, MOST_NAME + 1)
      .split('\n', 1)[0];
    return line.length > MOST_NAME ? `${line.slice(0, line.lastIndexOf(' '))}\u2026` : line;
  }

  class Report {
    /** @param {string} text the report as JSON */
    constructor(text) {
      const report = JSON.parse(text);
      this.text = text;
      this.raw = report;
      this.articles = report.articles;
      this.articleById = byId(report.articles);
      this.claimById = byId(report.claims);
      this.groups = groupsOf(report);
    }

    /** @returns {Claim[]} from low to high, so that the lines of a plot rise; what is no longer current comes first among equals */
    claimsOf(finding) {
      const place = (claim) => Number(claim.number.suggests.lo ?? claim.number.suggests.hi ?? 0);
      const claims = finding.claims.map((id) => this.claimById.get(id)).filter(Boolean);
      return claims.sort(
        (a, b) =>
          place(a) - place(b) ||
          Number(b.status === 'superseded') - Number(a.status === 'superseded'),
      );
    }

    articleOf(claim) {
      return this.articleById.get(claim.article);
    }

    /** What to call a claim's article: its source, else its title, else how it begins. */
    sourceOf(claim) {
      return Report.nameOf(this.articleOf(claim));
    }

    static nameOf({ source, title, text = '' }) {
      return source || beginning(title || text) || 'Empty article';
    }

    /** The pairs among a finding's claims, the gravest first. */
    relationsOf(finding) {
      const order = ['conflict', 'updated', 'compatible', 'agree', 'part_of', 'not_same'];
      const own = new Set(finding.claims);
      return this.raw.relations
        .filter(({ a, b }) => own.has(a) && own.has(b))
        .sort((x, y) => order.indexOf(x.relation) - order.indexOf(y.relation));
    }

    /** Sums and ranks that take in one of the finding's claims. */
    constraintsOf(finding) {
      const own = new Set(finding.claims);
      return this.raw.constraints.filter(
        ({ whole, parts }) => own.has(whole) || parts.some((part) => own.has(part)),
      );
    }

    /** The claims of an article in the order of its text, the title's first. */
    claimsIn(articleId) {
      return this.raw.claims
        .filter((claim) => claim.article === articleId)
        .sort((a, b) => Number(b.in === 'title') - Number(a.in === 'title') || a.start - b.start);
    }

    /** How many findings have each verdict. */
    get counts() {
      const counts = { conflict: 0, updated: 0, compatible: 0, agree: 0, single: 0 };
      for (const finding of this.raw.findings) counts[finding.verdict]++;
      return counts;
    }

    /** The text that a claim's offsets refer to. */
    textOf(claim) {
      const article = this.articleOf(claim);
      return (claim.in === 'title' ? article.title : article.text) ?? '';
    }

    /** The moment that a claim speaks for, as text: its own, else the article's. */
    momentOf(claim) {
      return claim.as_of ?? this.articleOf(claim).published;
    }
  }

  return { Report };
})();
