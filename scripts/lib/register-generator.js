/** Makes registers of any size, the same each time, that look like real ones and are valid. */
import { bodies, datedWordings, openWordings, tags, titles } from "./register-words.js";

/**
 * @typedef {object} Size
 * @property {number} count how many directives
 * @property {number} [perMeeting] how many a meeting gives; 8 when absent
 * @property {number} [seed] another seed gives another register
 */

/** A quick generator of numbers from 0 to 1 (mulberry32): small, and the same on every machine. */
class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** @returns {number} */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /**
   * @param {number} limit
   * @returns {number} a whole number from 0, below the limit
   */
  below(limit) {
    return Math.floor(this.next() * limit);
  }

  /**
   * @template T
   * @param {readonly T[]} list
   * @returns {T}
   */
  pick(list) {
    return /** @type {T} */ (list[this.below(list.length)]);
  }

  /** @param {number} share */
  chance(share) {
    return this.next() < share;
  }
}

/**
 * @param {number} days since 1970
 * @returns {string} `YYYY-MM-DD`
 */
function isoDay(days) {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/** The first meeting's day, in days since 1970: Tuesday, 8 January 2008. */
const firstMeeting = Date.UTC(2008, 0, 8) / 86_400_000;

/**
 * @param {string} id
 * @param {number} meetingDay in days since 1970
 * @param {Random} random
 * @returns {string[]} the lines of the record
 */
function directive(id, meetingDay, random) {
  const [year = 0, month = 0] = isoDay(meetingDay).split("-").map(Number);
  const words = random.pick(titles);
  const first = random.below(bodies.length);
  /** @param {number} offset */
  const body = (offset) => bodies[(first + offset) % bodies.length] ?? [];
  const title = `${random.pick(words.verbs)} ${random.pick(words.objects)} ${random.pick(words.subjects)}`;
  const lines = [
    `      - id: ${id}`,
    `        title: ${title}`,
    // Aliases count as the body.
    `        lead: ${body(0)[random.chance(0.2) ? 2 : 0]}`,
  ];
  if (random.chance(0.5))
    lines.push(`        with: [${body(1 + random.below(5))[0]}, ${body(6 + random.below(6))[2]}]`);
  const kind = random.next();
  const dated = kind < 0.9;
  if (dated) lines.push(`        due: ${random.pick(datedWordings)(year, month, random.below(1000))}`);
  else if (kind < 0.95) lines.push(`        due: ${random.pick(openWordings)}`);
  if (random.chance(0.6)) {
    lines.push("        status: done", `        done: ${isoDay(meetingDay + 12 + random.below(90))}`);
    if (random.chance(0.8)) lines.push(`        evidence: ["№ ${100 + random.below(9000)}"]`);
  } else if (random.chance(0.03)) lines.push("        status: withdrawn");
  if (dated && random.chance(0.08)) {
    const granted = isoDay(meetingDay + 3 + random.below(7));
    lines.push(
      "        extensions:",
      `          - { date: ${granted}, to: 1 month, by: Prime Minister, reason: data of the regions came late }`,
    );
  }
  if (random.chance(0.1)) {
    lines.push(
      "        notes:",
      `          - { date: ${isoDay(meetingDay + 5)}, text: First draft sent to the bodies }`,
    );
  }
  if (random.chance(0.3)) lines.push(`        tags: [${random.pick(tags)}]`);
  return lines;
}

/**
 * @param {Size} size
 * @returns {{ head: string, meetings: { id: string, text: string }[] }} YAML: the register without its meetings, and
 *   each meeting as an item of `meetings`
 */
export function generateRegister({ count, perMeeting = 8, seed = 1 }) {
  const random = new Random(seed);
  const head = [
    "version: 1",
    "title: Government directives",
    "timezone: Asia/Almaty",
    "rules:",
    "  roll: following",
    "  terms:",
    "    срочно: 3 days",
    "bodies:",
    ...bodies.map(([id, name, alias]) => `  ${id}: { name: ${name}, aliases: [${alias}] }`),
    "",
  ].join("\n");
  /** @type {{ id: string, text: string }[]} */
  const meetings = [];
  for (let made = 0; made < count; ) {
    // Tuesdays and Fridays.
    const week = Math.floor(meetings.length / 2);
    const day = firstMeeting + week * 7 + (meetings.length % 2) * 3;
    const id = `gov-${isoDay(day)}`;
    const lines = [`  - id: ${id}`, `    date: ${isoDay(day)}`, "    title: Government meeting", "    directives:"];
    for (let n = 0; n < perMeeting && made < count; n += 1) {
      made += 1;
      lines.push(...directive(`G-${made}`, day, random));
    }
    meetings.push({ id, text: `${lines.join("\n")}\n` });
  }
  return { head, meetings };
}
