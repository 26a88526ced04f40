//! The parts that `cargo xtask test` consists of.

/// One part of the checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Formatting of the Rust code.
    Format,
    /// Clippy, with its warnings denied.
    Clippy,
    /// The types of the scripts that are published, and the lint of all scripts.
    Types,
    /// These tasks' own tests.
    Tools,
    /// The rules, words, flow and reducer, with no web crate in the graph.
    Rules,
    /// Every reader of foreign bytes, on inputs that are kept and on others made of them.
    Fuzz,
    /// That no web crate is in that graph.
    Wall,
    /// The views, rendered without a browser.
    Views,
    /// The code that touches the browser, in a browser.
    Web,
    /// Everything that is published.
    Dist,
    /// What each part of the program may weigh.
    Size,
    /// The published program without any page, and the published files as such.
    Assess,
    /// What is published, in two browsers, with accessibility.
    EndToEnd,
    /// The same, in a third browser.
    WebKit,
    /// Very many journeys in one page, which take long: it runs only where it is named.
    Soak,
    /// Clippy over everything with all features, and nothing else.
    Lint,
    /// All native tests but those that go through a whole space, views included, in one program.
    Sample,
    /// From the start to a result in one browser, in the build that `serve` makes.
    Journey,
}

impl Part {
    /// All parts in the order in which they run: the quick ones first.
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

    /// What `--quick` runs: the same kinds of checks, in a minute or two once all is compiled.
    pub const QUICK: [Self; 5] = [
        Self::Format,
        Self::Lint,
        Self::Types,
        Self::Sample,
        Self::Journey,
    ];

    /// Every part, each once: all parts, what only `--quick` runs, and what runs by its name alone.
    pub fn each() -> impl Iterator<Item = Self> {
        let quick = Self::QUICK.into_iter();
        let quick = quick.filter(|part| !Self::ALL.contains(part));
        Self::ALL.into_iter().chain(quick).chain([Self::Soak])
    }

    /// The name it is called by on the command line.
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

    /// What it does, said as it starts.
    pub fn purpose(self) -> &'static str {
        match self {
            Self::Format => "format: the code is formatted",
            Self::Clippy => "clippy: no warning, with every set of features",
            Self::Types => "types: the scripts, by TypeScript and Biome",
            Self::Tools => "tools: the tests of these tasks",
            Self::Rules => "rules: rules, words and flow, over the whole space",
            Self::Fuzz => "fuzz: every reader of foreign bytes, on made inputs",
            Self::Wall => "wall: the rules build without any web crate",
            Self::Views => "views: the screens, rendered without a browser",
            Self::Web => "web: WebAssembly tests in a headless browser",
            Self::Dist => "dist: everything that is published",
            Self::Size => "size: each part of the program keeps to its budget",
            Self::Assess => "assess: what is published, in Node.js without a page",
            Self::EndToEnd => "e2e: what is published in two browsers, with accessibility",
            Self::WebKit => "webkit: the same in WebKit",
            Self::Soak => "soak: a thousand journeys in one page leave nothing",
            Self::Lint => "lint: Clippy, with all features at once",
            Self::Sample => "sample: rules, words and views, without the whole spaces",
            Self::Journey => "journey: from the start to a result in Chromium, in the preview",
        }
    }

    /// The part without which it cannot run.
    pub fn needs(self) -> Option<Self> {
        match self {
            Self::Size | Self::Assess | Self::EndToEnd | Self::WebKit | Self::Soak => {
                Some(Self::Dist)
            }
            _ => None,
        }
    }
}
