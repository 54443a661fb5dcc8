// Written by scripts/types.mjs from schemas.json: what the HTTP interface answers.

export type AgencyCredit = {
  readonly id: string;
  readonly role: AgencyRole;
  readonly start: number;
  readonly length: number;
  readonly evidence: Evidence;
};

export type AgencyRole = "text" | "photo" | "quoted";

export type Byline = {
  readonly name: string;
  readonly start: number;
  readonly length: number;
};

export type Change = {
  readonly position: number;
  readonly at: string;
  readonly kind: ChangeKind;
  readonly subject: string;
  readonly id: string;
  readonly detail: unknown;
};

export type ChangeKind = "created" | "revised" | "reread" | "corrected" | "merged" | "split" | "withdrawn";

export type ChangeList = {
  readonly items: readonly (Change)[];
  readonly page: Page;
  readonly query: Query;
  readonly facets: Readonly<Record<string, readonly (Facet)[]>>;
};

export type Channel = {
  readonly id: string;
  readonly name: Name;
  readonly meaning: Name;
  readonly aliases: readonly (string)[];
  readonly kind: ChannelKind;
  readonly partOf: null | string;
  readonly alsoNamed: readonly (string)[];
  readonly uses: number;
  readonly reports: number;
  readonly incidents: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly used: Date;
};

export type ChannelDetail = {
  readonly id: string;
  readonly name: Name;
  readonly meaning: Name;
  readonly aliases: readonly (string)[];
  readonly kind: ChannelKind;
  readonly partOf: null | string;
  readonly alsoNamed: readonly (string)[];
  readonly uses: number;
  readonly reports: number;
  readonly incidents: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly used: Date;
  readonly states: readonly (ChannelState)[];
  readonly periods: readonly (ChannelPeriod)[];
};

export type ChannelKind = "arrangement" | "line" | "zone" | "talks" | "message";

export type ChannelList = {
  readonly items: readonly (Channel)[];
  readonly page: Page;
  readonly query: Query;
  readonly facets: Readonly<Record<string, readonly (Facet)[]>>;
};

export type ChannelOutcome = "unknown" | "worked" | "failed" | "unanswered" | "suspended" | "resumed" | "denied";

export type ChannelPeriod = {
  readonly state: string;
  readonly since: string;
  readonly until: null | string;
  readonly contested: boolean;
  readonly agreeing: readonly (ChannelState)[];
  readonly conflicting: readonly (ChannelState)[];
};

export type ChannelPhase = "unknown" | "before" | "during" | "after";

export type ChannelPurpose = "inform" | "report" | "locate" | "stop" | "settle" | "protest" | "warn" | "negotiate" | "review" | "discuss" | "test" | "separate" | "keep-contact";

export type ChannelState = {
  readonly state: string;
  readonly on: Date;
  readonly incident: null | string;
  readonly toldBy: null | string;
  readonly report: null | string;
  readonly quote: null | string;
  readonly start: null | number;
  readonly length: null | number;
  readonly claim: null | string;
  readonly source: null | string;
};

export type ChannelUse = {
  readonly channel: string;
  readonly incident: null | string;
  readonly occurred: Date;
  readonly direction: null | string;
  readonly phase: ChannelPhase;
  readonly outcome: ChannelOutcome;
  readonly toldBy: null | string;
  readonly claim: null | string;
  readonly report: string;
  readonly quote: string;
  readonly start: number;
  readonly length: number;
  readonly rule: string;
  readonly purpose: ChannelPurpose | null;
  readonly phrase: null | string;
  readonly phraseStart: null | number;
  readonly sense: DeescalationSense | null;
};

export type ChannelUseList = {
  readonly items: readonly (ChannelUse)[];
  readonly page: Page;
  readonly query: Query;
  readonly facets: Readonly<Record<string, readonly (Facet)[]>>;
};

export type Citation = {
  readonly text: string;
  readonly bibtex: string;
  readonly csl: Csl;
};

export type Claim = {
  readonly id: string;
  readonly incident: null | string;
  readonly report: string;
  readonly speaker: string;
  readonly attributedTo: null | string;
  readonly relay: readonly (string)[];
  readonly stance: Stance;
  readonly verb: string;
  readonly about: null | string;
  readonly question: ClaimQuestion;
  readonly quote: string;
  readonly start: number;
  readonly length: number;
  readonly said: Date;
  readonly rule: string;
};

export type ClaimList = {
  readonly items: readonly (Claim)[];
  readonly page: Page;
  readonly query: Query;
  readonly facets: Readonly<Record<string, readonly (Facet)[]>>;
};

export type ClaimQuestion = "who-struck" | "what" | "where" | "when" | "casualties" | "notice" | "channel" | "other";

export type Companion = {
  readonly id: string;
  readonly name: Name;
  readonly reports: number;
};

export type Contradiction = {
  readonly kind: ContradictionKind;
  readonly claims: readonly (string)[];
  readonly status: ContradictionStatus;
  readonly question: ClaimQuestion;
  readonly sides: readonly (ContradictionSide)[];
  readonly explains: string;
};

export type ContradictionKind = "denial" | "distance" | "count" | "date" | "who" | "sequence" | "self-contradiction";

export type ContradictionSide = {
  readonly party: string;
  readonly says: string;
  readonly claims: readonly (string)[];
  readonly evidence: readonly (ToldWords)[];
};

export type ContradictionStatus = "open" | "admitted";

export type Copies = {
  readonly original: string;
  readonly count: number;
  readonly members: readonly (Copy)[];
  readonly retold: readonly (Retelling)[];
};

export type Copy = {
  readonly report: ReportItem;
  readonly kind: string;
  readonly rule: null | string;
  readonly similarity: null | number;
  readonly sharedRuns: SharedRuns | null;
  readonly renamed: readonly (Renamed)[];
  readonly substitutions: readonly (Substitution)[];
};

export type Count = {
  readonly what: string;
  readonly min: null | number;
  readonly max: null | number;
};

export type Csl = {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly "container-title"?: null | string;
  readonly issued?: CslDate | null;
  readonly archive: string;
  readonly URL?: null | string;
  readonly note: string;
};

export type CslDate = {
  readonly "date-parts": readonly (readonly (number)[])[];
};

export type Date = {
  readonly from: null | string;
  readonly to: null | string;
  readonly precision: DatePrecision;
  readonly basis: DateBasis;
  readonly evidence: readonly (Evidence)[];
  readonly rejected: readonly (RejectedDate)[];
};

export type DateBasis = "none" | "stated" | "metadata" | "inferred" | "register" | "curated";

export type DateExpression = {
  readonly start: number;
  readonly length: number;
  readonly text: string;
  readonly from: null | string;
  readonly to: null | string;
  readonly kind: DateExpressionKind;
  readonly resolvedAgainst: null | string;
  readonly rule: string;
};

export type DateExpressionKind = "full-date" | "day-month" | "month" | "year" | "weekday" | "relative" | "anaphoric" | "period" | "vague";

export type DatePrecision = "unknown" | "day" | "month" | "year" | "interval";

export type Dateline = {
  readonly place: null | string;
  readonly source: null | string;
  readonly start: number;
  readonly length: number;
};

export type DeescalationSense = "deconfliction" | "zone" | "line";

export type DeescalationTerm = {
  readonly sense: DeescalationSense;
  readonly text: string;
  readonly start: number;
  readonly length: number;
};

export type Evidence = {
  readonly quote: string;
  readonly start: null | number;
  readonly length: null | number;
  readonly rule: string;
  readonly explains: string;
};

export type Excluded = {
  readonly undated: number;
};

export type Expansion = {
  readonly words: string;
  readonly id: string;
};

export type Facet = {
  readonly value: string;
  readonly count: number;
};

export type Furniture = {
  readonly start: number;
  readonly length: number;
  readonly kind: FurnitureKind;
  readonly rule: string;
};

export type FurnitureKind = "menu" | "section-label" | "share-bar" | "font-widget" | "stamp" | "comments" | "teaser" | "footer" | "advertisement" | "repeat" | "other";

export type Import = {
  readonly id: number;
  readonly origin: string;
  readonly state: string;
  readonly requestedBy: null | string;
  readonly files: readonly (ImportFile)[];
  readonly startedAt: string;
  readonly finishedAt: null | string;
  readonly stored: number;
  readonly duplicate: number;
  readonly revised: number;
  readonly rejected: number;
  readonly failure: null | string;
};

export type ImportFile = {
  readonly name: string;
  readonly length: number;
  readonly sha256: string;
};

export type ImportList = {
  readonly items: readonly (Import)[];
  readonly page: Page;
  readonly query: Query;
  readonly facets: Readonly<Record<string, readonly (Facet)[]>>;
};

export type ImportStatus = {
  readonly import: Import;
  readonly verdicts: readonly (Verdict)[];
  readonly page: Page;
};

export type Incident = {
  readonly id: string;
  readonly title: Name;
  readonly summary: Name;
  readonly type: string;
  readonly status: IncidentStatus;
  readonly mergedInto: null | string;
  readonly occurred: Date;
  readonly places: readonly (IncidentPlace)[];
  readonly parties: readonly (IncidentParty)[];
  readonly channelUses: readonly (IncidentChannelUse)[];
  readonly quantities: readonly (IncidentQuantity)[];
  readonly reportCount: number;
  readonly sourceCount: number;
  readonly originCount: number;
  readonly claims: number;
  readonly contradictions: readonly (Contradiction)[];
  readonly sources: readonly (string)[];
  readonly citation: Citation;
};

export type IncidentChannelUse = {
  readonly channel: string;
  readonly direction: null | string;
  readonly phase: ChannelPhase;
  readonly outcomes: readonly (ToldOutcome)[];
  readonly outcome: string;
  readonly purposes: readonly (ChannelPurpose)[];
};

export type IncidentList = {
  readonly items: readonly (Incident)[];
  readonly page: Page;
  readonly query: Query;
  readonly facets: Readonly<Record<string, readonly (Facet)[]>>;
};

export type IncidentParty = {
  readonly id: string;
  readonly role: string;
};

export type IncidentPlace = {
  readonly id: string;
  readonly name: Name;
  readonly lat: null | number;
  readonly lon: null | number;
  readonly precision: null | string;
};

export type IncidentQuantity = {
  readonly what: string;
  readonly min: null | number;
  readonly max: null | number;
  readonly approximate: boolean;
  readonly claimedBy: null | string;
  readonly report: null | string;
  readonly start: null | number;
  readonly length: null | number;
};

export type IncidentRole = "main" | "background";

export type IncidentStatus = "register" | "reviewed" | "candidate" | "doubtful" | "merged";

export type Index = {
  readonly reports: number;
  readonly bytes: number;
  readonly segments: number;
};

export type Live = {
  readonly status: string;
};

export type Matrix = {
  readonly incident: string;
  readonly questions: readonly (ClaimQuestion)[];
  readonly parties: readonly (string)[];
  readonly cells: readonly (MatrixCell)[];
};

export type MatrixCell = {
  readonly question: ClaimQuestion;
  readonly party: string;
  readonly claims: readonly (string)[];
};

export type Mention = {
  readonly party?: null | string;
  readonly place?: null | string;
  readonly channel?: null | string;
  readonly start: number;
  readonly length: number;
  readonly form: string;
  readonly rule: string;
};

export type Metadata = {
  readonly title: null | string;
  readonly source: null | string;
  readonly publishedOn: null | string;
  readonly address: null | string;
};

export type Name = {
  readonly ar: string;
  readonly en: string;
};

export type Named = {
  readonly kind: string;
  readonly id: string;
  readonly name: Name;
};

export type NamedList = {
  readonly items: readonly (Named)[];
  readonly page: Page;
  readonly query: Query;
  readonly facets: Readonly<Record<string, readonly (Facet)[]>>;
};

export type Network = {
  readonly nodes: readonly (NetworkNode)[];
  readonly edges: readonly (NetworkEdge)[];
  readonly query: Query;
};

export type NetworkEdge = {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
};

export type NetworkNode = {
  readonly id: string;
  readonly name: Name;
  readonly kind: null | string;
  readonly side: null | string;
  readonly reports: number;
};

export type Office = {
  readonly office: string;
  readonly organisation: string;
  readonly from: null | string;
  readonly to: null | string;
  readonly certainty: string;
};

export type Outlet = {
  readonly id: string;
  readonly name: Name;
  readonly kind: string;
  readonly country: string;
  readonly aliases: readonly (string)[];
  readonly domains: readonly (string)[];
  readonly reports: number;
};

export type OutletList = {
  readonly items: readonly (Outlet)[];
  readonly page: Page;
  readonly query: Query;
  readonly facets: Readonly<Record<string, readonly (Facet)[]>>;
};

export type Page = {
  readonly limit: number;
  readonly next: null | string;
  readonly total: number;
};

export type Party = {
  readonly id: string;
  readonly name: Name;
  readonly kind: string;
  readonly side: null | string;
  readonly aliases: readonly (string)[];
  readonly reports: number;
  readonly documentedAt: string;
};

export type PartyDetail = {
  readonly id: string;
  readonly name: Name;
  readonly kind: string;
  readonly side: null | string;
  readonly aliases: readonly (string)[];
  readonly reports: number;
  readonly documentedAt: string;
  readonly offices: readonly (Office)[];
  readonly months: readonly (TimelineStep)[];
  readonly appearsWith: readonly (Companion)[];
};

export type PartyList = {
  readonly items: readonly (Party)[];
  readonly page: Page;
  readonly query: Query;
  readonly facets: Readonly<Record<string, readonly (Facet)[]>>;
};

export type Place = {
  readonly id: string;
  readonly name: Name;
  readonly kind: string;
  readonly aliases: readonly (string)[];
  readonly lat: null | number;
  readonly lon: null | number;
  readonly precision: string;
  readonly within: null | string;
  readonly reports: number;
  readonly documentedAt: string;
};

export type PlaceList = {
  readonly items: readonly (Place)[];
  readonly page: Page;
  readonly query: Query;
  readonly facets: Readonly<Record<string, readonly (Facet)[]>>;
};

export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly traceId: string;
  readonly errors?: null | Readonly<Record<string, readonly (string)[]>>;
};

export type ProblemKind = {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly meaning: string;
};

export type ProblemKinds = {
  readonly items: readonly (ProblemKind)[];
};

export type Provenance = {
  readonly import: number;
  readonly file: string;
  readonly record: number;
  readonly sha256: string;
  readonly encoding: string;
  readonly disbelievedEncoding: null | string;
  readonly unusual: UnusualUnits | null;
  readonly importedOn: string;
  readonly metadata: Metadata;
};

export type Query = {
  readonly filters: Readonly<Record<string, readonly (string)[]>>;
  readonly normalized: null | string;
  readonly expanded: readonly (Expansion)[];
  readonly ignored: readonly (string)[];
  readonly excluded: Excluded;
  readonly didYouMean: null | string;
};

export type Quote = {
  readonly text: string;
  readonly start: number;
  readonly length: number;
};

export type Ready = {
  readonly status: string;
  readonly position: number;
  readonly engine: string;
  readonly behind: null | number;
  readonly index: Index | null;
};

export type RejectedDate = {
  readonly from: null | string;
  readonly to: null | string;
  readonly why: string;
};

export type Renamed = {
  readonly from: readonly (string)[];
  readonly to: readonly (string)[];
  readonly times: number;
};

export type Report = {
  readonly id: string;
  readonly title: null | string;
  readonly source: Source | null;
  readonly published: Date;
  readonly agencies: readonly (string)[];
  readonly parties: readonly (string)[];
  readonly places: readonly (string)[];
  readonly incidents: readonly (string)[];
  readonly channels: readonly (string)[];
  readonly copyOf: null | string;
  readonly copies: number;
  readonly score?: null | number;
  readonly snippets?: null | readonly (Snippet)[];
  readonly beginning?: null | string;
  readonly text: string;
  readonly titleSpan: Span | null;
  readonly body: readonly (Span)[];
  readonly furniture: readonly (Furniture)[];
  readonly dateline: Dateline | null;
  readonly byline: Byline | null;
  readonly sourceEvidence: Evidence | null;
  readonly agencyCredits: readonly (AgencyCredit)[];
  readonly mentions: readonly (Mention)[];
  readonly dateExpressions: readonly (DateExpression)[];
  readonly claims: readonly (Claim)[];
  readonly quantities: readonly (ReportQuantity)[];
  readonly channelUses: readonly (ReportChannelUse)[];
  readonly deescalationTerms: readonly (DeescalationTerm)[];
  readonly incidentsDetail: readonly (ReportIncident)[];
  readonly provenance: readonly (Provenance)[];
  readonly address: null | string;
  readonly analysisVersion: number;
  readonly revision: number;
  readonly revises: null | string;
  readonly revisedBy: null | string;
  readonly textSha256: string;
  readonly citation: Citation;
};

export type ReportChannelUse = {
  readonly channel: string;
  readonly incident: null | string;
  readonly direction: null | string;
  readonly phase: ChannelPhase;
  readonly outcome: ChannelOutcome;
  readonly toldBy: null | string;
  readonly quote: string;
  readonly start: number;
  readonly length: number;
  readonly rule: string;
  readonly purpose: ChannelPurpose | null;
  readonly phrase: null | string;
  readonly phraseStart: null | number;
  readonly sense: DeescalationSense | null;
};

export type ReportIncident = {
  readonly id: string;
  readonly role: IncidentRole;
  readonly evidence: readonly (Evidence)[];
};

export type ReportItem = {
  readonly id: string;
  readonly title: null | string;
  readonly source: Source | null;
  readonly published: Date;
  readonly agencies: readonly (string)[];
  readonly parties: readonly (string)[];
  readonly places: readonly (string)[];
  readonly incidents: readonly (string)[];
  readonly channels: readonly (string)[];
  readonly copyOf: null | string;
  readonly copies: number;
  readonly score?: null | number;
  readonly snippets?: null | readonly (Snippet)[];
  readonly beginning?: null | string;
};

export type ReportItemList = {
  readonly items: readonly (ReportItem)[];
  readonly page: Page;
  readonly query: Query;
  readonly facets: Readonly<Record<string, readonly (Facet)[]>>;
};

export type ReportQuantity = {
  readonly what: string;
  readonly min: null | number;
  readonly max: null | number;
  readonly approximate: boolean;
  readonly claimedBy: null | string;
  readonly incident: null | string;
  readonly form: string;
  readonly start: number;
  readonly length: number;
  readonly rule: string;
};

export type Retelling = {
  readonly report: ReportItem;
  readonly kind: string;
  readonly rule: string;
  readonly incidents: readonly (string)[];
  readonly named: readonly (string)[];
  readonly namedInShorter: number;
  readonly statements: readonly (Statement)[];
  readonly counts: readonly (Count)[];
  readonly agencies: readonly (string)[];
};

export type Revision = {
  readonly id: string;
  readonly revision: number;
  readonly title: null | string;
  readonly importedAt: string;
  readonly similarity: null | number;
  readonly changes: readonly (Substitution)[];
};

export type Revisions = {
  readonly address: null | string;
  readonly newest: string;
  readonly count: number;
  readonly revisions: readonly (Revision)[];
};

export type SharedRuns = {
  readonly shared: number;
  readonly compared: number;
};

export type Similar = {
  readonly report: ReportItem;
  readonly score: number;
  readonly sharedIncidents: readonly (string)[];
  readonly sharedChannels: readonly (string)[];
  readonly sharedPlaces: readonly (string)[];
  readonly sharedParties: readonly (string)[];
};

export type SimilarList = {
  readonly items: readonly (Similar)[];
  readonly page: Page;
  readonly query: Query;
  readonly facets: Readonly<Record<string, readonly (Facet)[]>>;
};

export type Snippet = {
  readonly field: SnippetField;
  readonly text: string;
  readonly marks: readonly (Span)[];
};

export type SnippetField = "title" | "body";

export type Source = {
  readonly id: string;
  readonly name: Name;
};

export type Span = {
  readonly start: number;
  readonly length: number;
};

export type Stance = "accuses" | "denies" | "confirms" | "admits" | "announces" | "warns" | "proposes" | "demands" | "no-comment";

export type Statement = {
  readonly speaker: string;
  readonly stance: string;
};

export type Substitution = {
  readonly kind: string;
  readonly from: Quote | null;
  readonly to: Quote | null;
  readonly renamed: Renamed | null;
};

export type Suggestion = {
  readonly id: string;
  readonly name: Name;
  readonly kind: string;
  readonly matched: string;
};

export type SuggestionList = {
  readonly items: readonly (Suggestion)[];
  readonly page: Page;
  readonly query: Query;
  readonly facets: Readonly<Record<string, readonly (Facet)[]>>;
};

export type Timeline = {
  readonly interval: TimelineInterval;
  readonly items: readonly (TimelineStep)[];
  readonly total: number;
  readonly undated: number;
  readonly tooWide: number;
  readonly query: Query;
};

export type TimelineEntry = {
  readonly kind: TimelineKind;
  readonly on: Date;
  readonly party: null | string;
  readonly channel: null | string;
  readonly claim: null | string;
  readonly report: null | string;
  readonly text: string;
};

export type TimelineEntryList = {
  readonly items: readonly (TimelineEntry)[];
  readonly page: Page;
  readonly query: Query;
  readonly facets: Readonly<Record<string, readonly (Facet)[]>>;
};

export type TimelineInterval = "day" | "month" | "year";

export type TimelineKind = "channel-used-before" | "happened" | "channel-used-during" | "channel-used-after" | "channel-used" | "said";

export type TimelineStep = {
  readonly start: string;
  readonly reports: number;
  readonly origins: number;
};

export type ToldOutcome = {
  readonly party: null | string;
  readonly outcome: ChannelOutcome;
  readonly claim: null | string;
};

export type ToldWords = {
  readonly report: string;
  readonly claim: null | string;
  readonly quote: string;
  readonly start: number;
  readonly length: number;
};

export type UnusualUnits = {
  readonly nul: number;
  readonly loneSurrogates: number;
  readonly presentationForms: number;
  readonly bidiControls: number;
  readonly zeroWidth: number;
};

export type Verdict = {
  readonly verdict: string;
  readonly file: string;
  readonly record: number;
  readonly line: null | number;
  readonly code: null | string;
  readonly detail: null | string;
  readonly report: null | string;
};

export type VerdictList = {
  readonly items: readonly (Verdict)[];
  readonly page: Page;
  readonly query: Query;
  readonly facets: Readonly<Record<string, readonly (Facet)[]>>;
};

export type Vocabulary = {
  readonly id: string;
  readonly values: readonly (VocabularyValue)[];
};

export type VocabularyList = {
  readonly items: readonly (Vocabulary)[];
  readonly page: Page;
  readonly query: Query;
  readonly facets: Readonly<Record<string, readonly (Facet)[]>>;
};

export type VocabularyValue = {
  readonly value: string;
  readonly name: Name;
  readonly meaning: Name;
};
