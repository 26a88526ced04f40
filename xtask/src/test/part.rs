//! The parts of `cargo xtask test`.

/// One part of the checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Formatting of the Rust code.
    Format,
    /// Clippy, with warnings denied.
    Clippy,
    /// Type checks of the published scripts, and formatting and lint of all scripts.
    Types,
    /// The tests of these tasks themselves.
    Tools,
    /// The rules, texts, flow and reducer, with no web crate in the dependency graph.
    Rules,
    /// Every reader of foreign bytes, on saved inputs and on mutations of them.
    Fuzz,
    /// A check that no web crate is in that graph.
    Wall,
    /// The views, rendered without a browser.
    Views,
    /// The code that touches the browser, in a browser.
    Web,
    /// Everything that is published.
    Dist,
    /// The size of each part of the program.
    Size,
    /// The published program without a page, and the published files themselves.
    Assess,
    /// What is published, in two browsers, with accessibility.
    EndToEnd,
    /// The same, in a third browser.
    WebKit,
    /// Very many journeys in one page. It takes long, so it runs only if named.
    Soak,
    /// Clippy over everything with all features, and no other check.
    Lint,
    /// All native tests, including views, except those that cover a whole space; in one program.
    Sample,
    /// From the start to a result in one browser, in the build that `serve` makes.
    Journey,
}

impl Part {
    /// The parts of a full run, in order: the quick ones first.
    pub const ALL: [Self; 14] = [
        Self::Format,
        Self::Clippy,
        Self::Types,
        Self::Tools,
        Self::Rules,
        Self::Fuzz,
        Self::Wall,
        Self::Views,
        Self::Web,
        Self::Dist,
        Self::Size,
        Self::Assess,
        Self::EndToEnd,
        Self::WebKit,
    ];

    /// The parts of `--quick`: the same kinds of checks, in a minute or two once everything is compiled.
    pub const QUICK: [Self; 5] = [
        Self::Format,
        Self::Lint,
        Self::Types,
        Self::Sample,
        Self::Journey,
    ];

    /// Every part, each once: the full run, the rest of `--quick`, and the part that only runs if named.
    pub fn each() -> impl Iterator<Item = Self> {
        let quick = Self::QUICK.into_iter();
        let quick = quick.filter(|part| !Self::ALL.contains(part));
        Self::ALL.into_iter().chain(quick).chain([Self::Soak])
    }

    /// Its name on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Clippy => "clippy",
            Self::Types => "types",
            Self::Tools => "tools",
            Self::Rules => "rules",
            Self::Fuzz => "fuzz",
            Self::Wall => "wall",
            Self::Views => "views",
            Self::Web => "web",
            Self::Dist => "dist",
            Self::Size => "size",
            Self::Assess => "assess",
            Self::EndToEnd => "e2e",
            Self::WebKit => "webkit",
            Self::Soak => "soak",
            Self::Lint => "lint",
            Self::Sample => "sample",
            Self::Journey => "journey",
        }
    }

    /// What it does, printed at the start.
    pub fn purpose(self) -> &'static str {
        match self {
            Self::Format => "format: the code is formatted",
            Self::Clippy => "clippy: no warnings, with every set of features",
            Self::Types => "types: the scripts, checked by TypeScript and Biome",
            Self::Tools => "tools: the tests of xtask itself",
            Self::Rules => "rules: rules, texts and flow, exhaustively",
            Self::Fuzz => "fuzz: every reader of outside data, on generated inputs",
            Self::Wall => "wall: the rules build without any web crate",
            Self::Views => "views: the screens, rendered without a browser",
            Self::Web => "web: WebAssembly tests in a headless browser",
            Self::Dist => "dist: everything that is published",
            Self::Size => "size: each part of the program is within its budget",
            Self::Assess => "assess: the published files, in Node.js without a page",
            Self::EndToEnd => "e2e: the published files in two browsers, with accessibility",
            Self::WebKit => "webkit: the same in WebKit",
            Self::Soak => "soak: a thousand journeys in one page leave nothing behind",
            Self::Lint => "lint: Clippy, with all features at once",
            Self::Sample => "sample: rules, texts and views, without the exhaustive tests",
            Self::Journey => "journey: from the start to a result in Chromium, in the preview",
        }
    }

    /// The part that has to pass first.
    pub fn needs(self) -> Option<Self> {
        match self {
            Self::Size | Self::Assess | Self::EndToEnd | Self::WebKit | Self::Soak => {
                Some(Self::Dist)
            }
            _ => None,
        }
    }
}
