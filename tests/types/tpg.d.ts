// What the scripts of the site share, for tsc: each function that one file offers the others.
// Elements that a selector finds are of no kind that tsc could know, and are not checked.

type Side = "left" | "right";

/** A point on the reader's sheet, with its doses as an address writes them. */
interface Picked { point: string; side: string; release: string; stretch: string }
interface Placed extends Picked { card: Element }
interface Asked { picks: Picked[]; over: string[]; unread: string[]; vague: string[] }

/** Something that the search found. */
interface Hit { thing: number; kind: string; row: number; score: number }
interface Answer {
  groups: { kind: string; hits: Hit[] }[];
  marked(): Set<number>;
  nameOf(hit: Hit): string;
  meant(kind: string, rows: number[]): number[];
}
interface Finder {
  answer(question: string): Answer;
  knows(word: string): boolean;
  pieces(text: string, found: Set<number>): { part: string; isFound: boolean }[];
  equipmentOf(point: number): number[];
}
interface Danger { id: string; title: string; signs: { sign: string; isTold: boolean }[] }
type Dangers = (question: string) => Danger[];
interface Reached { row: number; most: number[]; some: number[]; size: number }

/** What a device keeps of each language by its folder, and all files that it can keep, by address: digest, bytes, needs. */
interface Listed { core: Record<string, string[]>; files: Record<string, [string, number, string[]]> }

/** The index, as api/index.js brings it: tables of columns. */
type Index = any;

/** A run-through of a point, and an act of it or of a session, as run-throughs/ and timeline.js bring them. */
type RunThrough = any;
type Act = any;
interface Followed { run: RunThrough; side: string; doses?: Record<string, { seconds?: number; times?: number }> }

declare const tpg: {
  // The head of the page, and what the build writes.
  turn(box: ParentNode, left: boolean): void;
  versions?: Record<string, string>;
  index: Index;
  maps: Record<string, string>;
  cards: Record<string, string>;

  // shared
  root: string;
  folder: string;
  home: string;
  version(path: string): string;
  load(...paths: string[]): Promise<unknown>;
  loaded: Record<string, Promise<unknown>>;
  onPage(start: () => void): void;
  starts: (() => void)[];
  fill(text: string, values: Record<string, string | number>): string;
  ofCount(forms: Record<string, string>, count: number): string;
  make(tag: string, name: string, ...children: (Node | string)[]): any;
  muscleName(...name: (Node | string)[]): HTMLElement;
  pointOf(index: Index, row: number): { id: string; path: string; label: string };
  keep(name: string, value: string): void;
  kept(name: string): string;
  unkept: Map<string, string>;
  mayKeep: boolean;

  // offline, keeper
  install(): Promise<ServiceWorkerRegistration>;
  keeper: {
    list(version: string): Promise<Listed>;
    kept(list: Listed): Promise<string[]>;
    whole(list: Listed, paths: string[]): string[];
    sizeOf(list: Listed, paths: string[]): number;
    keep(list: Listed, paths: string[], tell?: (bytes: number) => void, signal?: AbortSignal | null): Promise<void>;
    find(list: Listed, path: string): Promise<Response | undefined>;
    only(list: Listed, paths: string[]): Promise<void>;
    others(version: string): Promise<{ all: Listed[]; forget(): Promise<unknown> }>;
  };
  // countdown, lamp, tones, hold
  Countdown: any;
  hold(button: HTMLElement): void;
  lamp: { light(): void; out(): void };
  tones: { open(): void; ring(name: "start" | "end"): void; close(): void };

  // Follow along: timeline, session, voice, progress, follow-view, follow-along, and what run-throughs/ brings.
  runThroughs: Record<string, RunThrough>;
  followView: string;
  floor: { isOff(): boolean; choose(isOff: boolean): void };
  timeline(points: Followed[], withoutFloor?: boolean): Act[];
  Session: any;
  FollowView: any;
  voice: { isThere(): boolean; hush(): void; say(text: string): void };
  progress: {
    keep(what: string, at: number, left: number): void;
    kept(what: string, acts: Act[]): { at: number; left: number } | null;
    forget(): void;
  };
  last: {
    read(): { path: string, title: string, side: string, when: number } | null;
    forget(): void;
  };
  diary: {
    read(): { entries: any[]; isDamaged: boolean };
    days(entries: any[]): number[];
    add(...entries: any[]): void;
    clear(): void;
    inARow(entries: any[], now?: number): number;
    groups(entries: any[]): any[][];
  };
  followAlong(points: Followed[], what: string, page: Element): void;

  // side, address
  side(): Side;
  chooseSide(side: Side): void;
  turnSide(side: Side): void;
  address: {
    read(name: string): string;
    names(text: string): string[];
    list(name: string): string[];
    write(changes: Record<string, string>): void;
  };

  // The search: words, things, finding, danger, results, engine.
  stems: {
    cut: [RegExp, string]; plural: RegExp; last: RegExp; kin: RegExp; danger: RegExp; said: [RegExp, string][];
  };
  typed(text: string): string[];
  slips(word: string, other: string): { whole: number; start: number };
  Words: any;
  Things: any;
  finder(index: Index): Finder;
  dangers(index: Index, isKnown: (word: string) => boolean): Dangers;
  alarm(groups: Danger[]): HTMLElement;
  alarmSaid(box: Element): string;
  results(finder: Finder, words: any, question: string): HTMLElement[];
  engine(...also: string[]): Promise<{ finder: Finder; dangers: Dangers }>;

  // The finder: bodymap, signs, ranking, spots.
  map: {
    reveal(map: Element, zone: string): void;
    isTooSmall(link: Element): boolean;
    comeCloser(map: Element, link: HTMLElement): boolean;
  };
  signs: { show(box: Element, places: Element[]): void; read(box: Element): void };
  rank(points: Index, marked: number[]): Reached[];
  showSpots(box: Element, hits: Reached[], index: Index, places: Map<number, string[]>): void;

  // pass, and the code of what it hands over
  passed(): string;
  code(text: string): number[][] | null;

  // The programme: picks, picker, dose, card, leaves, views, own-words, unread, square, store.
  picks: {
    MOST: number;
    key(pick: Picked): string;
    parse(text: string): Asked;
    write(picks: Picked[]): string;
    kept(): Picked[];
    keep(picks: Picked[]): void;
  };
  picker(box: Element, add: (point: string) => void): void;
  dose: {
    show(card: Element, control: Element): void;
    set(card: Element, pick: Picked): void;
    read(card: Element, pick: Picked): void;
    isTaken(card: Element, pick: Picked): boolean;
  };
  card: {
    load(point: string, folder: string): Promise<void>;
    give(pick: Picked): Placed;
    title(pick: Placed): string;
  };
  leaves: { lay(page: Element, picks: Placed[]): void; part(page: Element, isOne: boolean): void };
  views: {
    show(page: HTMLElement, isEmpty: boolean): void;
    fragment(page: HTMLElement, isEmpty: boolean): string;
    focus(page: HTMLElement): void;
  };
  ownWords: {
    read(): void;
    isCut(): boolean;
    forget(): void;
    areOthers(): boolean;
    open(isMine: boolean): void;
    take(): void;
    sent(): string;
    heard(control: any): void;
  };
  tellUnread(line: HTMLElement, told: Record<string, (string | Placed)[]>): void;
  showCode(page: HTMLElement): void;
  store: {
    kept(): string;
    showNotes(page: Element): void;
    hasChanged(): boolean;
    take(): void;
    opened(page: Element, picks: Picked[], text: string, isMine: boolean): void;
    keep(page: Element, picks: Picked[]): void;
    isPast(text: string): boolean;
    write(picks: Picked[], fragment: string): void;
  };
};

interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface Element {
  closest(selectors: string): any;
}
interface MediaSession { setActionHandler(key: string, does: (() => void) | null): void }
interface SVGScriptElement { readonly src: string }
interface PerformanceEntry { readonly type?: string } // of a navigation
interface EventTarget { [name: string]: any }
interface Navigator { readonly connection?: { readonly saveData: boolean } }
