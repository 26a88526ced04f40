//! The words of the pages on which a result is kept, handed on and opened again.

use super::texts::texts;

texts! {
    /// One text of those pages.
    Keeping:
    /// The heading of the page.
    Heading = "heading", 40, [];
    /// Where it goes.
    Lead = "lead", 200, [];
    /// There is nothing to keep.
    Nothing = "nothing", 120, [];
    /// A heading.
    LaterHeading = "later-heading", 40, [];
    /// What the file holds.
    SaveAllHint = "save-all-hint", 200, [];
    /// Saves everything.
    SaveAll = "save-all", 40, [];
    /// Keeps the answers on the device.
    Remember = "remember", 40, [];
    /// What that means on a shared computer.
    RememberHint = "remember-hint", 200, [];
    /// To what is kept.
    ToShelf = "to-shelf", 40, [];
    /// A heading.
    HandHeading = "hand-heading", 40, [];
    /// Leaves out the family's part.
    LeaveOut = "leave-out", 40, [];
    /// When to leave it out.
    LeaveOutHint = "leave-out-hint", 200, [];
    /// Includes the name.
    WithName = "with-name", 80, ["name"];
    /// When to tell it.
    WithNameHint = "with-name-hint", 120, [];
    /// There is nothing.
    NothingOpen = "nothing-open", 80, [];
    /// Prints the report.
    Print = "print", 40, [];
    /// Copies the short text.
    CopyShort = "copy-short", 40, [];
    /// Copies the full text.
    CopyFull = "copy-full", 40, [];
    /// What is pressed, with the family's part.
    WithFamily = "with-family", 80, ["what"];
    /// What is pressed, without the family's part.
    WithoutFamily = "without-family", 80, ["what"];
    /// A heading.
    FilesHeading = "files-heading", 40, [];
    /// A file.
    FileRecord = "file-record", 80, [];
    /// A file.
    FileTable = "file-table", 80, [];
    /// A file.
    FileTableSemicolons = "file-table-semicolons", 80, [];
    /// A file.
    FileText = "file-text", 80, [];
    /// A drawing.
    FileScale = "file-scale", 80, [];
    /// A drawing.
    FileScalePicture = "file-scale-picture", 80, [];
    /// A drawing.
    FileProfile = "file-profile", 80, [];
    /// A drawing.
    FileProfilePicture = "file-profile-picture", 80, [];
    /// A file.
    FileQuestionnaire = "file-questionnaire", 80, [];
    /// A file.
    FileResponse = "file-response", 80, [];
    /// Saves a file.
    Save = "save", 16, [];
    /// A heading.
    CodeHeading = "code-heading", 40, [];
    /// What the code holds.
    CodeHint = "code-hint", 200, [];
    /// Copies the code.
    CopyCode = "copy-code", 40, [];
    /// Copies a link.
    CopyLink = "copy-link", 40, [];
    /// It is done.
    Copied = "copied", 80, [];
    /// It was refused.
    NotCopied = "not-copied", 120, [];
    /// It is done.
    Saved = "saved", 200, [];
    /// It may be refused.
    SavedPerhaps = "saved-perhaps", 200, [];
    /// It failed.
    NotDrawn = "not-drawn", 120, [];
    /// It is kept.
    Remembered = "remembered", 120, [];
    /// It is no longer kept.
    NotRemembered = "not-remembered", 120, [];
    /// The record was deleted elsewhere.
    DeletedElsewhereHeading = "deleted-elsewhere-heading", 80, [];
    /// What follows from it.
    DeletedElsewhere = "deleted-elsewhere", 200, [];
    /// The record was changed elsewhere.
    ApartHeading = "apart-heading", 80, [];
    /// What follows from it.
    Apart = "apart", 200, [];
    /// The browser keeps nothing.
    DeviceRefused = "device-refused", 120, [];
    /// The name of a text to be copied.
    ByHand = "by-hand", 80, [];
    /// The heading of the page.
    OpenHeading = "open-heading", 40, [];
    /// What can be opened.
    OpenLead = "open-lead", 200, [];
    /// Chooses files.
    OpenFiles = "open-files", 40, [];
    /// A field.
    OpenText = "open-text", 120, [];
    /// Opens it.
    Open = "open", 16, [];
    /// A heading.
    OpenedHeading = "opened-heading", 40, [];
    /// It is done.
    OpenedOne = "opened-one", 40, [];
    /// It is done.
    OpenedMany = "opened-many", 80, ["count"];
    /// It is there.
    AlreadyOpen = "already-open", 80, [];
    /// There is no room.
    TooMany = "too-many", 120, ["count"];
    /// A heading.
    RefusedHeading = "refused-heading", 80, [];
    /// Where it came from.
    FromFile = "from-file", 80, ["name"];
    /// Where it came from.
    FromPasted = "from-pasted", 80, [];
    /// Where it came from.
    FromCode = "from-code", 40, [];
    /// Where it came from.
    FromShelf = "from-shelf", 40, [];
    /// When it was saved.
    SavedOn = "saved-on", 40, ["day"];
    /// Nothing is placed.
    NoLevel = "no-level", 40, [];
    /// How many questions are open.
    Unfinished = "unfinished", 40, ["count"];
    /// It was answered with other words.
    OtherEdition = "other-edition", 160, ["edition"];
    /// Looks at it.
    LookAt = "look-at", 40, [];
    /// Compares.
    Compare = "compare", 60, [];
    /// Compares with the answers.
    CompareOwn = "compare-own", 60, [];
    /// Goes on with it.
    GoOn = "go-on", 40, [];
    /// Puts it away.
    PutAway = "put-away", 16, [];
    /// A question.
    ReplaceHeading = "replace-heading", 80, [];
    /// Agrees.
    Replace = "replace", 60, [];
    /// Does not agree.
    ThinkBetter = "think-better", 40, [];
    /// A heading.
    ShelfHeading = "shelf-heading", 40, [];
    /// There is nothing.
    ShelfEmpty = "shelf-empty", 120, [];
    /// Nothing can be kept.
    ShelfClosed = "shelf-closed", 120, [];
    /// It cannot be read.
    ShelfBroken = "shelf-broken", 120, [];
    /// The answers that are being given.
    ShelfNow = "shelf-now", 40, [];
    /// Deletes it.
    Delete = "delete", 16, [];
    /// Deletes everything.
    DeleteAll = "delete-all", 40, [];
    /// A question.
    DeleteAllSure = "delete-all-sure", 80, [];
    /// It is done.
    Deleted = "deleted", 40, [];
    /// To the page that opens.
    ToOpen = "to-open", 40, [];
}
