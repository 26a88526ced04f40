//! The words of the interface: headings, buttons, sentences with something filled in, errors.

use super::texts::texts;

texts! {
    /// One text of the interface.
    Ui:
    /// The name of this tool.
    AppName = "app-name", 40, [];
    /// The title of the page.
    Title = "title", 40, ["page", "app"];
    /// The title where something is wrong.
    TitleProblem = "title-problem", 40, ["page", "app"];
    /// The way out.
    Leave = "leave", 40, [];
    /// How to leave by the keyboard.
    LeaveHint = "leave-hint", 40, [];
    /// The title of the blank page.
    LeftTitle = "left-title", 16, [];
    /// After one press of the quick key.
    LeaveOnce = "leave-once", 80, [];
    /// After two presses of the quick key.
    LeaveTwice = "leave-twice", 80, [];
    /// To the page before.
    Back = "back", 16, [];
    /// To the page after.
    Continue = "continue", 16, [];
    /// How far it is, in a part whose pages ask one question each.
    QuestionOf = "question-of", 80, ["part", "parts", "number", "count", "section"];
    /// How far it is, in any other part.
    PageOf = "page-of", 80, ["part", "parts", "number", "count", "section"];
    /// The first part.
    SectionRelationship = "section-relationship", 40, [];
    /// The second part.
    SectionFamily = "section-family", 16, [];
    /// The third part.
    SectionBarriers = "section-barriers", 40, [];
    /// Between texts in one line.
    ListSeparator = "list-separator", 16, [];
    /// Between two ways.
    Or = "or", 16, [];
    /// The start's heading.
    StartHeading = "start-heading", 80, [];
    /// What this is.
    StartLead = "start-lead", 300, [];
    /// What to expect.
    StartFacts = "start-facts", 120, [];
    /// Begins.
    Start = "start", 16, [];
    /// Leads to the danger questions at once.
    Worried = "worried", 40, [];
    /// Goes on where the rater was.
    CarryOn = "carry-on", 16, [];
    /// Begins afresh.
    StartAgain = "start-again", 40, [];
    /// Prints the blank questionnaire.
    PrintPaper = "print-paper", 40, [];
    /// While the program is loading.
    Loading = "loading", 40, [];
    /// There is no JavaScript.
    NoScript = "no-script", 300, [];
    /// Leads out of the page around this one.
    NoScriptAlone = "no-script-alone", 40, [];
    /// The program cannot run.
    NoProgram = "no-program", 200, [];
    /// Why the program cannot run.
    NoProgramWhy = "no-program-why", 40, ["reason"];
    /// The paper version did not come.
    NoPaper = "no-paper", 120, [];
    /// The server does not answer.
    Offline = "offline", 80, [];
    /// The page is kept on the device.
    Kept = "kept", 300, [];
    /// Takes the page off the device.
    KeptForget = "kept-forget", 40, [];
    /// It is off the device.
    KeptForgotten = "kept-forgotten", 40, [];
    /// It is not kept, as was wished.
    KeptUnwanted = "kept-unwanted", 200, [];
    /// Has the page kept all the same.
    KeptAgain = "kept-again", 40, [];
    /// A heading.
    AnswersHeading = "answers-heading", 40, [];
    /// Where answers are.
    AnswersStay = "answers-stay", 120, [];
    /// How long they stay.
    AnswersReload = "answers-reload", 200, [];
    /// How long they stay, where nothing is kept.
    AnswersNotKept = "answers-not-kept", 200, [];
    /// How long they stay, where the device keeps them.
    AnswersOnDevice = "answers-on-device", 200, [];
    /// Where answers are, in a page of somebody else.
    AnswersSent = "answers-sent", 120, [];
    /// What the page around it is told.
    AnswersTold = "answers-told", 200, [];
    /// What the page around it is told, where that is everything.
    AnswersToldAll = "answers-told-all", 200, [];
    /// What to know before starting, in a page of somebody else.
    StartFactsEmbedded = "start-facts-embedded", 120, [];
    /// What not to enter, in a page of somebody else.
    NoIdentifyingEmbedded = "no-identifying-embedded", 200, [];
    /// How to empty them.
    AnswersLeave = "answers-leave", 200, [];
    /// The same by the keyboard.
    AnswersExitKey = "answers-exit-key", 120, [];
    /// A heading.
    NotHeading = "not-heading", 40, [];
    /// That it is not validated.
    NotValidated = "not-validated", 80, [];
    /// Answers were found.
    BegunHeading = "begun-heading", 40, [];
    /// What to do with them.
    Begun = "begun", 80, [];
    /// Answers were found and are broken.
    BrokenDraftHeading = "broken-draft-heading", 80, [];
    /// What follows from it.
    BrokenDraft = "broken-draft", 200, [];
    /// Answers cannot be kept.
    StorageRefusedHeading = "storage-refused-heading", 80, [];
    /// What follows from it.
    StorageRefused = "storage-refused", 120, [];
    /// Another tab has changed the answers.
    ElsewhereChangedHeading = "elsewhere-changed-heading", 80, [];
    /// What follows from it.
    ElsewhereChanged = "elsewhere-changed", 200, [];
    /// Another tab has cleared the answers.
    ElsewhereClearedHeading = "elsewhere-cleared-heading", 80, [];
    /// What follows from it.
    ElsewhereCleared = "elsewhere-cleared", 200, [];
    /// The heading of the first page.
    ClaimedHeading = "claimed-heading", 80, [];
    /// What to keep in mind.
    ClaimedHint = "claimed-hint", 200, [];
    /// The claimed level in short.
    ClaimedName = "claimed-name", 40, [];
    /// The claimed level, as asked.
    ClaimedQuestion = "claimed-question", 120, [];
    /// The other service's name in short.
    ServiceShort = "service-short", 40, [];
    /// The other service's name, as asked.
    ServiceName = "service-name", 80, [];
    /// What to write.
    ServiceNameHint = "service-name-hint", 120, [];
    /// The name has no room for more.
    ServiceNameFull = "service-name-full", 120, [];
    /// Takes an answer back.
    ClearAnswer = "clear-answer", 40, [];
    /// How to choose a statement.
    DimensionHint = "dimension-hint", 120, [];
    /// How to choose by the keyboard.
    KeyHint = "key-hint", 80, [];
    /// Above the problems.
    ProblemHeading = "problem-heading", 40, [];
    /// Before a problem.
    ProblemMark = "problem-mark", 16, [];
    /// No answer.
    ProblemClaimed = "problem-claimed", 80, [];
    /// No answer.
    ProblemDimension = "problem-dimension", 80, [];
    /// No answer.
    ProblemRisk = "problem-risk", 80, [];
    /// No answer.
    ProblemYesNo = "problem-yes-no", 80, [];
    /// No answer.
    ProblemServices = "problem-services", 80, [];
    /// No answer.
    ProblemAgency = "problem-agency", 80, [];
    /// A heading.
    RiskSafetyHeading = "risk-safety-heading", 40, [];
    /// A heading.
    RiskDailyLifeHeading = "risk-daily-life-heading", 40, [];
    /// A heading.
    RiskHistoryHeading = "risk-history-heading", 80, [];
    /// How to rate.
    RiskHint = "risk-hint", 200, [];
    /// A heading.
    CriticalNowHeading = "critical-now-heading", 40, [];
    /// A heading.
    CriticalHistoryHeading = "critical-history-heading", 80, [];
    /// How to answer.
    CriticalHint = "critical-hint", 120, [];
    /// What a region is.
    SafetyLabel = "safety-label", 40, [];
    /// The rater need not go on.
    MayStop = "may-stop", 200, [];
    /// Stops.
    StopHere = "stop-here", 80, [];
    /// A heading.
    FamilyHeading = "family-heading", 80, [];
    /// How to answer.
    FamilyHint = "family-hint", 80, [];
    /// A heading.
    StrengthsHeading = "strengths-heading", 80, [];
    /// How to answer.
    StrengthsHint = "strengths-hint", 200, [];
    /// Strengths in short.
    StrengthsName = "strengths-name", 16, [];
    /// There are no strengths.
    StrengthsNone = "strengths-none", 16, [];
    /// A heading.
    BarriersHeading = "barriers-heading", 80, ["number", "count"];
    /// How to answer.
    BarriersHint = "barriers-hint", 120, [];
    /// Passes over the barriers.
    SkipBarriers = "skip-barriers", 40, [];
    /// A heading.
    CheckHeading = "check-heading", 40, [];
    /// What can be done here.
    CheckHint = "check-hint", 80, [];
    /// There are open questions.
    CheckOpen = "check-open", 200, ["count"];
    /// Changes an answer.
    Change = "change", 16, [];
    /// Shows the result.
    SeeResult = "see-result", 40, [];
    /// The result's title.
    ResultTitle = "result-title", 16, [];
    /// Whom the result is about.
    ResultFor = "result-for", 40, ["service"];
    /// The way was not finished.
    ResultOpen = "result-open", 120, ["count"];
    /// A danger cannot be ruled out.
    DangerUnknown = "danger-unknown", 120, [];
    /// How to find it out.
    DangerUnknownAsk = "danger-unknown-ask", 160, [];
    /// Before critical indicators.
    YouAnsweredYes = "you-answered-yes", 40, [];
    /// The level.
    FactNow = "fact-now", 16, [];
    /// The needed level.
    FactNeeded = "fact-needed", 16, [];
    /// What to aim for first.
    FactAim = "fact-aim", 16, [];
    /// The risk band.
    FactRisk = "fact-risk", 40, [];
    /// What the result is.
    Planning = "planning", 80, [];
    /// Two or more levels short.
    GapShort = "gap-short", 120, ["count"];
    /// There is no level.
    NotPlacedShort = "not-placed-short", 80, [];
    /// The range leads.
    RangeShort = "range-short", 40, ["low", "high"];
    /// The band may change.
    Provisional = "provisional", 40, ["band"];
    /// A level with its name.
    LevelNamed = "level-named", 40, ["number", "name"];
    /// A heading.
    WhereHeading = "where-heading", 40, [];
    /// The level.
    WhereNow = "where-now", 40, ["level"];
    /// The range.
    WhereRange = "where-range", 120, ["low", "high"];
    /// The level, after the range.
    WherePoints = "where-points", 80, ["level"];
    /// There is no level.
    WhereNotPlaced = "where-not-placed", 120, ["low", "high"];
    /// The needed level.
    WhereNeeded = "where-needed", 80, ["level"];
    /// The claimed level.
    WhereCalled = "where-called", 80, ["word"];
    /// There is no claimed level.
    WhereNoWord = "where-no-word", 80, [];
    /// A mark on the scale.
    MarkNow = "mark-now", 16, [];
    /// A mark on the scale.
    MarkNeeded = "mark-needed", 16, [];
    /// A mark on the scale.
    MarkClaimed = "mark-claimed", 40, [];
    /// A mark on the scale.
    MarkHigh = "mark-high", 40, [];
    /// A mark on the scale.
    MarkLow = "mark-low", 40, [];
    /// Before the levels that are not marked.
    LevelOthers = "level-others", 40, [];
    /// A heading.
    NextHeading = "next-heading", 16, [];
    /// A heading.
    NextToday = "next-today", 16, [];
    /// There are no steps.
    NextKeep = "next-keep", 120, [];
    /// More is joined up than is needed.
    NextOverInvested = "next-over-invested", 120, [];
    /// There are no steps, but barriers.
    NextKeepBarriers = "next-keep-barriers", 120, [];
    /// There are no steps.
    NextFindOut = "next-find-out", 120, [];
    /// A heading.
    NextMeanwhile = "next-meanwhile", 40, [];
    /// Why a step is offered.
    BecauseCore = "because-core", 120, [];
    /// Why a step is offered.
    BecauseGate = "because-gate", 120, ["name", "answer"];
    /// Why a step is offered.
    BecauseLowest = "because-lowest", 120, ["name", "answer"];
    /// A heading.
    BecauseHeading = "because-heading", 24, [];
    /// A heading.
    SharingHeading = "sharing-heading", 40, [];
    /// A heading.
    MindHeading = "mind-heading", 24, [];
    /// A heading.
    StrengthsToUse = "strengths-to-use", 40, [];
    /// What opens the barriers where none of them is shown.
    BarriersAll = "barriers-all", 60, ["count"];
    /// The barriers that are folded.
    BarriersMore = "barriers-more", 60, ["count"];
    /// A heading.
    FindOutHeading = "find-out-heading", 40, [];
    /// How much there is to find out.
    FindOutAll = "find-out-all", 40, ["count"];
    /// A heading.
    FindOutFamily = "find-out-family", 40, [];
    /// A heading.
    FindOutWork = "find-out-work", 40, [];
    /// A danger cannot be ruled out.
    ReviewAsSoon = "review-as-soon", 120, [];
    /// Before the signs.
    ReviewSooner = "review-sooner", 80, [];
    /// A heading.
    WhyHeading = "why-heading", 16, [];
    /// A heading.
    EvidenceHeading = "evidence-heading", 60, [];
    /// There is no level.
    EvidenceTooFew = "evidence-too-few", 200, ["known", "least"];
    /// What is needed.
    EvidenceNeed = "evidence-need", 200, ["known", "need"];
    /// What carried the level.
    EvidenceCarried = "evidence-carried", 60, ["level", "count"];
    /// What stopped the next level.
    EvidenceShort = "evidence-short", 120, ["level", "count"];
    /// What stopped the next level.
    EvidenceEnough = "evidence-enough", 120, ["level", "count"];
    /// Before dimensions.
    EvidenceCarriedBy = "evidence-carried-by", 40, [];
    /// Every answer carries the level.
    EvidenceCarriedAll = "evidence-carried-all", 80, [];
    /// Before conditions.
    EvidenceStopped = "evidence-stopped", 120, [];
    /// A condition that failed.
    EvidenceCondition = "evidence-condition", 120, ["names", "least"];
    /// Before dimensions.
    HallmarksMissing = "hallmarks-missing", 40, [];
    /// A heading.
    ProfileHeading = "profile-heading", 40, [];
    /// Opens it.
    ProfileOpen = "profile-open", 40, [];
    /// In the legend.
    LegendAnswer = "legend-answer", 40, [];
    /// In the legend.
    LegendNeeded = "legend-needed", 40, ["number"];
    /// In the legend.
    LegendUnknown = "legend-unknown", 16, [];
    /// Before dimensions.
    HoldingBackLead = "holding-back-lead", 40, [];
    /// Before dimensions.
    AheadLead = "ahead-lead", 40, [];
    /// A mark beside a dimension.
    HoldingBack = "holding-back", 40, [];
    /// A mark beside a dimension.
    Ahead = "ahead", 16, [];
    /// An answer.
    AnswerOfFive = "answer-of-five", 40, ["number"];
    /// A low answer may be right.
    FamilyVoiceNote = "family-voice-note", 200, [];
    /// A heading.
    DefinitionsHeading = "definitions-heading", 40, [];
    /// Opens it.
    DefinitionsOpen = "definitions-open", 60, [];
    /// A definition is met below the top.
    DefinitionsNote = "definitions-note", 200, [];
    /// How many parts hold.
    PartsMet = "parts-met", 40, ["met", "all"];
    /// An answer that decides.
    PartAnswer = "part-answer", 40, ["name", "answer"];
    /// An answer that decides.
    PartYourAnswer = "part-your-answer", 40, ["answer"];
    /// An answer that decides.
    PartUnknown = "part-unknown", 40, ["name"];
    /// An answer that decides.
    PartYourUnknown = "part-your-unknown", 16, [];
    /// What a part needs.
    PartNeeds = "part-needs", 60, ["least"];
    /// A heading.
    FamilyPartHeading = "family-part-heading", 40, [];
    /// Opens it.
    FamilyPartOpen = "family-part-open", 40, [];
    /// The band.
    RiskIs = "risk-is", 60, ["band"];
    /// What provisional means.
    ProvisionalMeans = "provisional-means", 120, [];
    /// What set the band.
    ReasonSerious = "reason-serious", 40, ["names"];
    /// What set the band.
    ReasonSome = "reason-some", 40, ["names"];
    /// What set the band.
    ReasonUnknown = "reason-unknown", 80, ["names"];
    /// What set the band.
    ReasonConcerns = "reason-concerns", 80, ["band"];
    /// What set the band.
    ReasonInfant = "reason-infant", 100, ["band"];
    /// What set the band.
    ReasonNotKnown = "reason-not-known", 120, ["band"];
    /// What set the band.
    ReasonCritical = "reason-critical", 40, ["names"];
    /// What set the band.
    ReasonCriticalMoved = "reason-critical-moved", 80, ["band"];
    /// What set the band.
    ReasonAgency = "reason-agency", 80, ["band"];
    /// The complexity.
    ComplexityIs = "complexity-is", 120, ["name", "points"];
    /// The complexity as far as is known.
    ComplexityIsOpen = "complexity-is-open", 120, ["name", "points"];
    /// The complexity may be higher.
    ComplexityOpen = "complexity-open", 120, ["names"];
    /// What gave points.
    StrandServices = "strand-services", 80, ["points"];
    /// What gave points.
    StrandConcerns = "strand-concerns", 80, ["points"];
    /// What gave points.
    StrandEngagement = "strand-engagement", 80, ["points"];
    /// What gave points.
    StrandChange = "strand-change", 80, ["points"];
    /// What gave points.
    StrandAdultAndChild = "strand-adult-and-child", 80, ["points"];
    /// The needed level.
    TogetherNeed = "together-need", 80, ["level"];
    /// A heading.
    ChangesHeading = "changes-heading", 40, [];
    /// Before single changes.
    ChangesLead = "changes-lead", 120, ["level"];
    /// Before a single change.
    ChangesOne = "changes-one", 80, ["level"];
    /// There is no single change.
    ChangesNone = "changes-none", 120, ["level"];
    /// There is no level above.
    ChangesTop = "changes-top", 120, [];
    /// There is no level.
    ChangesNotPlaced = "changes-not-placed", 80, ["count"];
    /// A single change.
    ChangeFrom = "change-from", 40, ["name", "from", "to"];
    /// A single change.
    ChangeFound = "change-found", 80, ["name", "to"];
    /// Before unknowns.
    MoversLead = "movers-lead", 120, [];
    /// No unknown moves the band.
    MoversNone = "movers-none", 200, [];
    /// A heading.
    AboutHeading = "about-heading", 40, [];
    /// A heading.
    RuleHeading = "rule-heading", 40, [];
    /// A column of a table.
    RuleRecommended = "rule-recommended", 24, [];
    /// A column of a table.
    RuleWhen = "rule-when", 16, [];
    /// A column of a table.
    RuleAgain = "rule-again", 24, [];
    /// A heading.
    LimitsHeading = "limits-heading", 16, [];
    /// A heading.
    SourcesHeading = "sources-heading", 16, [];
    /// On paper.
    SourcesOnScreen = "sources-on-screen", 80, [];
    /// The edition.
    Edition = "edition", 40, ["edition"];
    /// Prints.
    Print = "print", 40, [];
    /// The button that leads to where the report is printed without the family part.
    PrintWithout = "print-without", 50, [];
    /// Whom the print-out is for.
    PrintedWhole = "printed-whole", 120, [];
    /// To where a result is kept and handed on.
    Keep = "keep", 40, [];
    /// The same, before there is a result.
    SaveForLater = "save-for-later", 40, [];
    /// To where what was kept is opened.
    OpenSaved = "open-saved", 40, [];
    /// Something the page needs did not come.
    Missed = "missed", 120, [];
    /// Some of the organisation's own help could not be read.
    HelpLost = "help-lost", 160, [];
    /// To the first open question.
    AnswerTheRest = "answer-the-rest", 40, [];
    /// To the check.
    ChangeAnswers = "change-answers", 40, [];
    /// To the start.
    StartAnother = "start-another", 40, [];
    /// The heading on paper.
    PaperHeading = "paper-heading", 40, [];
    /// How to fill it in.
    PaperIntro = "paper-intro", 300, [];
    /// What not to write.
    PaperNoNames = "paper-no-names", 300, [];
    /// A heading on paper.
    PaperRelationship = "paper-relationship", 40, [];
    /// A heading on paper.
    PaperFamily = "paper-family", 40, [];
    /// A heading on paper.
    PaperBarriers = "paper-barriers", 80, [];
    /// A heading on paper.
    PaperByHand = "paper-by-hand", 40, [];
    /// Above the questions of a table.
    PaperQuestion = "paper-question", 16, [];
    /// A table on paper.
    PaperWorries = "paper-worries", 80, [];
    /// A table on paper.
    PaperLife = "paper-life", 40, [];
    /// A table on paper.
    PaperDanger = "paper-danger", 40, [];
    /// A table on paper.
    PaperBarrierTable = "paper-barrier-table", 16, [];
    /// A table on paper.
    PaperLevels = "paper-levels", 16, [];
    /// Above the levels.
    PaperLevel = "paper-level", 16, [];
    /// A table on paper.
    PaperNeeded = "paper-needed", 40, [];
    /// To be filled in.
    PaperRisk = "paper-risk", 40, [];
    /// A line to write on.
    WriteAgreed = "write-agreed", 60, [];
    /// A line to write on.
    WriteSupervisor = "write-supervisor", 60, [];
    /// A line to write on.
    WriteNext = "write-next", 40, [];
    /// A column of a table.
    PaperStep = "paper-step", 16, [];
    /// A column of a table.
    PaperHow = "paper-how", 16, [];
    /// A column of a table.
    PaperExample = "paper-example", 16, [];
    /// A column of a table.
    PaperYours = "paper-yours", 16, [];
    /// A table.
    PaperWorked = "paper-worked", 60, [];
    /// A table.
    PaperFirstThatFits = "paper-first-that-fits", 60, [];
    /// A column of a table.
    PaperMustHaves = "paper-must-haves", 16, [];
    /// Something is missing.
    FaultMissing = "fault-missing", 80, ["path", "allowed"];
    /// An unknown name.
    FaultUnknownKey = "fault-unknown-key", 120, ["path", "allowed"];
    /// A name stands twice.
    FaultRepeated = "fault-repeated", 80, ["path"];
    /// A wrong type.
    FaultWrongType = "fault-wrong-type", 120, ["path", "found", "allowed"];
    /// A wrong value.
    FaultWrongValue = "fault-wrong-value", 80, ["path", "found", "allowed"];
    /// Another format.
    FaultWrongFormat = "fault-wrong-format", 80, ["path", "found", "allowed"];
    /// Not JSON.
    FaultNotJson = "fault-not-json", 80, ["found"];
    /// Not readable.
    FaultUnreadable = "fault-unreadable", 80, ["path", "found"];
    /// The path of the whole.
    FaultWhole = "fault-whole", 16, [];
    /// Before the faults.
    FaultCount = "fault-count", 80, ["count"];
}
