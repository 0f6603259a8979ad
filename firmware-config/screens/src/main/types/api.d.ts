/**
 * The shapes the server and the agents send, for the type check only; not served. Written after the wire records and
 * the server's views, by hand: a change there is a change here.
 */
import type { Language, Names } from 'ui/say.js';

export type TicketState = 'WAITING' | 'CALLED' | 'SERVING' | 'SERVED' | 'NO_SHOW' | 'CANCELLED' | 'PARKED' | 'LEFT';
export type CounterState = 'OPEN' | 'PAUSED' | 'CLOSED';
export type SlipStatus = 'PENDING' | 'HELD' | 'PRINTED' | 'FAILED' | 'UNKNOWN' | 'SETTLED';
export type Role = 'TELLER' | 'LOBBY_MANAGER' | 'SUPERVISOR' | 'ADMIN';

export interface BoardService { code: string; names: Names; waiting: number }
export interface BoardCounter { no: number; names: Names; state: CounterState }
export interface BoardCall {
  ticket: string; number: string; service: string; counter: number; state: TicketState;
  calledAt: string; callRev: number; recalls: number; language: Language;
}
export interface BoardState {
  bankNames: Names; branchNames: Names; zone: string;
  services: BoardService[]; counters: BoardCounter[]; calls: BoardCall[]; notices: Names[];
}
export interface BoardTicketChange {
  ticket: string; service: string; from: TicketState | null; to: TicketState; call: BoardCall | null; fromService?: string | null;
}
export interface BoardEvent {
  t: 'event'; rev: number; type: string; at: string;
  ticket?: BoardTicketChange | null; counter?: BoardCounter | null;
}

export interface Tier { code: string; rank: number; names: Names }
export interface Accepted { staffNo: string; name: string; at: string }
export type AgeBand = 'MINOR' | 'ADULT' | 'SIXTIES' | 'SEVENTIES' | 'EIGHTY_UP';
export type Booking = 'NONE' | 'EARLY' | 'ON_TIME' | 'LATE';
export type Identified = 'NONE' | 'UNREADABLE' | 'UNKNOWN' | 'PENDING' | 'LAST_KNOWN' | 'KNOWN' | 'RAISED';
export interface CareKind { code: string; names: Names; icon: string }
/** What triage knows of a ticket's customer. */
export interface TicketFacts {
  askedService: string; tier: string; care: string; ageBand?: AgeBand | null; document: string; booking: Booking;
  identification: Identified;
}
export type Party = 'PERSONAL' | 'CORPORATE';
export interface ChoiceService { code: string; names: Names; hint: Names; party: Party; icon: string }
/** What a lobby manager chooses from when issuing at the door or putting a ticket right. */
export interface TriageChoices { services: ChoiceService[]; cares: CareKind[]; tiers: Tier[]; reasons: Reason[]; windowGroups: NamedCode[]; sealingKey: { id: string; publicKey: string } }
export interface DoorTicket { ticket: TicketView; ahead: number }
export interface TicketView {
  id: string; branch: string; number: string; service: string; serviceNames: Names; state: TicketState;
  issuedAt: string; promiseMinutes: number; priorityReason?: string | null;
  since: string; planVersion: number; planRule: string; windowGroup?: string | null; facts: TicketFacts; quantity: number;
  tier: Tier | null; care: CareKind | null;
  maskedName?: string | null; relationshipManager?: string | null; company?: string | null; notices: Names[]; counter?: number | null;
  calledAt?: string | null; servingSince?: string | null; recalls: number; course?: TicketCourse; note?: string | null;
  slip: SlipStatus; slipReason?: string | null; accepted: Accepted | null; language: Language; rev: number;
}
/** Bound to a counter's session or to a person; set aside; services to come; the way back of a side trip. */
export interface Bond { counter?: number | null; session?: number | null; staffNo?: string | null }
export interface TicketCourse {
  bond?: Bond | null; parking?: { until: string; reason: string; reminded: boolean } | null; requeues: number; also?: string[];
  backTo?: { bond: Bond; service: string } | null; movedFrom?: string | null; ratingAsked: boolean;
}
export interface CounterView {
  no: number; names: Names; state: CounterState; staffNo?: string | null; since?: string | null;
  paused?: { since: string; reason: string } | null; ticket: TicketView | null;
}
/** What a counter asks for; of `counterRequests` in the lobby's state. */
export interface CounterRequest {
  id: string; counter: number; kind: 'MANAGER' | 'AUTHORISATION'; reason?: string | null; ticket?: string | null; number?: string | null;
  state: 'ASKED' | 'ANSWERED' | 'CANCELLED'; askedBy: string; askedAt: string;
  answeredBy?: string | null; answeredAt?: string | null; approved?: boolean | null; gone: boolean;
}
export interface Branch { code: string; names: Names }
export interface Me { staffNo: string; name: string; roles: Role[]; branches: Branch[]; language?: Language | null }

export interface LobbyCounter { no: number; names: Names; state: CounterState; staffNo?: string | null }
export interface LobbyService { code: string; names: Names; machineKinds?: string[] }
/** A self-service machine; `waitMinutes` is null where nobody can say. */
export type MachineState = 'FREE' | 'BUSY' | 'OUT_OF_ORDER' | 'UNKNOWN';
export interface MachineView {
  id: string; kind: string; names: Names; place: Names; icon: string; state: MachineState; since: string; queue: number;
  waitMinutes?: number | null; byStaff: boolean; gone?: boolean;
}
/** A customer at a machine, or on the way; `ticket` is the one set aside for it. */
export interface Diversion {
  id: string; service: string; machine: string; state: 'OFFERED' | 'DECLINED' | 'TAKEN' | 'COMPLETED' | 'CAME_BACK' | 'UNHEARD';
  offeredAt: string; takenAt?: string; ticket?: string; gone?: boolean;
}
export interface DiversionCounts {
  code?: string | null; eligible?: number | null; offered: number; declined: number; taken: number; completed: number; cameBack: number;
  rate?: number | null;
}
export interface DiversionReport { from: string; to: string; total: DiversionCounts; services: DiversionCounts[]; machines: DiversionCounts[] }
export interface StationPrinter {
  station: string; name: string; problem?: string | null; since: string; paperLow: boolean; ticketsLeft?: number | null;
}
export interface LobbyState {
  branch: Branch; bankNames: Names; zone: string; now: string;
  services: LobbyService[]; counters: LobbyCounter[]; tickets: TicketView[]; printers: StationPrinter[];
  pushes?: Push[]; duties?: Duty[]; pushRules?: PushRuleView[]; machines?: MachineView[]; diversions?: Diversion[];
}
/** A customer pushed to the lobby managers; its id is its ticket's. `round` grows with every alert. */
export type PushAlert = 'ARRIVAL' | 'ESCALATED' | 'BEFORE_CALL' | 'HANDED_OVER' | 'GIVEN_BACK';
export type PushOutcome = 'MET' | 'HANDED_TO' | 'MISSED' | 'UNANSWERED';
export interface Push {
  id: string; origin: 'RULE' | 'OWN'; state: 'OFFERED' | 'ACCEPTED' | 'ENDED'; alert: PushAlert; round: number; group?: string;
  recognisedAt: string; offeredAt: string; leaseUntil?: string; againAt?: string; accepted?: Accepted; outcomeDueAt?: string;
  greetedAt?: string; outcome?: PushOutcome; ticket: TicketView; gone?: boolean;
}
/** A lobby manager on duty, by staff number. */
export interface Duty { id: string; name: string; group: string; since: string; reachable: boolean; gone?: boolean }
export interface PushGroup { code: string; names: Names; seconds: number }
export interface PushRule {
  minRank?: number | null; cares: string[]; groups: PushGroup[]; unreachableSeconds: number; absenceMinutes: number;
  outcomeMinutes: number; beforeCall?: { ahead: number; share: number; quietSeconds: number } | null;
}
export interface LeadProduct { code: string; names: Names }
export interface PushRuleView { id: string; rule: PushRule; products: LeadProduct[] }
/** What a lobby manager says came of a push. */
export interface OutcomeRequest { outcome: PushOutcome; to?: string; note?: string; lead?: { product: string; note?: string } }
export interface LobbyEvent {
  t: 'event'; rev: number; type: string; at: string; ticket?: TicketView | null; counter?: LobbyCounter | null;
  printer?: StationPrinter | null; part?: PartChange | null; further?: PartChange[];
}
/** One entry of a list a feature shows to lobby managers: in the place of the one with its id, or taken off when gone. */
export interface Thing { id: string; gone?: boolean }
/** A change of one entry of the list of that name in the lobby's state. */
export interface PartChange { name: LobbyPartName; thing: Thing }
/** Names of those lists, as fields of the lobby's state. */
export type LobbyPartName = 'pushes' | 'duties' | 'pushRules' | 'machines' | 'diversions';

/** What a teller knows of calling: reasons to choose from, the branch's rule, the line, and why somebody was called. */
export type ReasonKind = 'PAUSE' | 'PARK' | 'CALL_CHOSEN' | 'MOVE_FORWARD' | 'LEAVE' | 'CANCEL' | 'OUTCOME' | 'AUTHORISATION' | 'PRIORITY';
export interface Reason { kind: ReasonKind; code: string; names: Names }
export interface LifeRule {
  recallLimit: number; recallSpacingSeconds: number; noShowAfterSeconds: number; noShowRecalls: number; requeueBehind: number;
  requeueWithinMinutes: number; requeueLimit: number; parkMinutes: number; parkLimitMinutes: number; parkRemindMinutes: number;
  undoSeconds: number; callChosenBy: Role[];
}
export interface Candidate {
  ticket: string; number: string; service: string; choice: 'FIRST' | 'ALSO' | 'SECOND'; waitedSeconds: number; promiseSeconds: number;
  share: number; urgency: number; passes: number; windowGroup?: string | null; boundHere: boolean; ownCounters: number[];
}
export interface CallDecision {
  called: string; reason: 'MOST_URGENT' | 'PASSED_ENOUGH' | 'CHOSEN'; words?: string | null; version: number;
  rule: { policy: string; passLimit: number }; candidates: Candidate[];
}
export interface CallWhy { at: string; rev: number; counter: number; by: string; decision: CallDecision }
export interface LineView {
  next: CallDecision | null; waiting: number; services: { service: string; waiting: number; oldest: string }[]; aside: string[]; now: string;
}

/** A triage plan as it is written: `/api/branches/{b}/plan-desk` and beside it. Lists in a rule are sets. */
export type RulePart = 'DAYS' | 'TIME' | 'PARTY' | 'TIER' | 'CARE' | 'AGE' | 'BOOKING' | 'DOCUMENT' | 'SERVICE' | 'MEANS' | 'COMPLEXITY'
  | 'SPECIALITY' | 'LINE' | 'PROMISE' | 'TARGET' | 'GROUP' | 'REASON';
export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';
export type Means = 'CASH' | 'NON_CASH';
export type Complexity = 'SIMPLE' | 'COMPLEX';
export interface TriageConditions {
  parties?: Party[]; means?: Means[]; complexities?: Complexity[]; speciality?: boolean | null; cares?: string[]; ageBands?: AgeBand[];
  documents?: string[]; bookings?: Booking[]; days?: Weekday[]; from?: string | null; until?: string | null;
  waitingFrom?: number | null; waitingUpTo?: number | null;
}
export interface TriageRule {
  name: string; services: string[]; tiers: string[]; promiseMinutes: number; priorityReason?: string | null;
  when?: TriageConditions | null; service?: string | null; windowGroup?: string | null;
}
export interface NamedCode { code: string; names: Names }
export interface PlanVocabulary {
  services: NamedCode[]; tiers: NamedCode[]; cares: NamedCode[]; documents: NamedCode[]; groups: NamedCode[]; reasons: NamedCode[];
}
export interface PlanDraft { revision: number; baseVersion: number; rules: TriageRule[] | null; savedBy: string; savedName: string; savedAt: string }
export interface PlanVersion {
  version: number; publishedAt: string; effectiveAt: string; publishedBy: string; publishedName: string; note: string;
  origin: 'DRAFT' | 'ROLL_BACK' | 'COPY' | 'BANK'; sourceBranch?: string; sourceVersion?: number; cancelledAt?: string; cancelledBy?: string;
  rules: number;
}
export interface PlanDesk {
  branch: string; zone: string; now: string; vocabulary: PlanVocabulary; inForce: { version: number; rules: TriageRule[] };
  scheduled?: PlanVersion; draft?: PlanDraft; versions: PlanVersion[];
}
export interface SaidRule { sentence: Names; parts: { part: RulePart; words: Names }[] }
export interface TriageFacts {
  service: string; tier: string; care: string; ageBand?: AgeBand | null; document: string; booking: Booking; at: string; waiting: number;
}
export interface PlanProblem { kind: 'UNKNOWN' | 'NAME' | 'SAME_NAME' | 'LAST_RULE' | 'TOO_MANY'; at: number; part?: RulePart | null; code: string }
export interface UnreachableRule { rule: string; why: 'NOBODY' | 'ONE_RULE' | 'TOGETHER' | 'NOT_DECIDED'; by: string[] }
export interface RuleOverlap { first: string; second: string; kind: 'CROSSING' | 'EXCEPTION' | 'TAKEN_EARLIER' | 'NOT_DECIDED'; example: TriageFacts }
export interface SaidChange {
  nameBefore?: string; name?: string; from?: number; to?: number; moved: boolean;
  parts: { part: RulePart; before?: Names; after?: Names }[]; before?: Names; after?: Names;
}
export interface PlanReview {
  problems: PlanProblem[]; unreachable: UnreachableRule[]; overlaps: RuleOverlap[]; allOverlaps: number; changes: SaidChange[];
}
export interface TrialCustomer {
  service: string; tier: string; care: string; ageBand: AgeBand | null; document: string; booking: Booking; day: Weekday; time: string; waiting: number;
}
export interface Placement { service: string; promiseMinutes: number; priorityReason?: string | null; planVersion: number; rule: string; windowGroup?: string | null }
export interface PlanTrial { placement: Placement; skipped: { rule: string; because: RulePart[] }[] }
export interface WholeVersion extends Omit<PlanVersion, 'rules'> { rules: number; list: TriageRule[]; words: SaidRule[]; changes: SaidChange[] }
export interface CopiedPlan { branch: string; version?: number; refused?: string }

/** The service catalogue of a branch: `/api/branches/{b}/catalogue`. Times of day are `HH:mm` or `HH:mm:ss`. */
export interface Stretch { from: string; until: string }
export interface OpeningHours { week: Partial<Record<Weekday, Stretch[]>> }
export interface CatalogueService {
  code: string; prefix: string; names: Names; hint: Names; party: Party; means: Means; complexity: Complexity; speciality: boolean;
  icon: string; documents: Names; machineKinds: string[]; identityRequired: boolean; hours?: OpeningHours | null;
  longWaitMinutes?: number | null; numberFrom: number; numberTo: number; promiseMinutes: number; workMinutes: number; workCv: number;
  quotaPerDay?: number | null; quotaSlots: { when: Stretch; tickets: number }[]; oneActive: boolean;
}
export interface CatalogueEntry {
  service: CatalogueService; withdrawn: boolean; rev: number; changedBy?: string | null; changedAt?: string | null; used: boolean;
}
export interface BranchDay { date: string; names: Names; hours: Stretch[] }
export interface Catalogue { services: CatalogueEntry[]; days: BranchDay[]; dutyGraceMinutes?: number | null; lastNumbers: Record<string, number> }
export interface ServiceProblem {
  field: string; problem: 'missing' | 'incomplete' | 'too-long' | 'out-of-range' | 'overlap' | 'never-open' | 'unknown' | 'taken';
}
export type ClosedReason = 'HOURS' | 'HOLIDAY' | 'QUOTA' | 'NUMBERS' | 'NO_COUNTER' | 'WITHDRAWN';
export interface ServiceAvailability {
  service: string; open: boolean; reason?: ClosedReason | null; opensAt?: string | null;
  waitLow?: number | null; waitLikely?: number | null; waitHigh?: number | null;
}
/** An appointment as staff see it, with what the rule makes of it now. */
export interface AppointmentView {
  id: string; code: string; service: string; serviceNames: Names; at: string; minutes: number; day: string;
  state: 'BOOKED' | 'CHECKED_IN' | 'CANCELLED' | 'MISSED' | 'DONE'; language: Language; maskedName?: string | null; note?: string | null;
  madeBy: string; keptReason?: string | null; cancelReason?: string | null; byCard: boolean; byPhone: boolean;
  ticket?: { id: string; number: string; state: TicketState } | null; booking: Booking; from: string; until: string;
}
/** Times one service can be booked; local at the branch, e.g. 09:00:00. */
export interface AppointmentOffer { service: string; days: string[]; first: string; last: string; minutes: number; places: number }
export interface AppointmentRule { earlyMinutes: number; lateMinutes: number; daysAhead: number; offers: AppointmentOffer[] }
export interface AppointmentDay { day: string; today: string; zone: string; now: string; rule: AppointmentRule; appointments: AppointmentView[] }
export interface FreeSlot { at: string; minutes: number; places: number; free: number }
/** What a teller who picks customers would leave in the log. */
export interface TellerPatterns {
  staffNo: string; calls: number; served: number;
  shortServices: { at: string; counter: number; ticket: string; number: string; service: string; seconds: number; outcome?: string | null }[];
  idle: { from: string; until: string; counter: number; seconds: number; waiting: number }[];
  chosenCalls: { at: string; counter: number; ticket: string; number: string; reason: string }[];
  skips: { at: string; counter: number; ticket: string; number: string; seconds: number; recalls: number }[];
}
/** Business days of the branch. */
export interface PatternReport {
  branch: string; from: string; to: string; until: string;
  thresholds: { shortSeconds: number; idleSeconds: number; soonSeconds: number }; tellers: TellerPatterns[];
}
