//! The settings of the page around the questionnaire: checked, with every fault reported at once.
//!
//! A wrong setting falls back to its default, so that an editor's slip never keeps a worker from the
//! questions.

use crate::content::{Help, Key, Words, faults, host_words};
use crate::domain::reading::Tree;
use crate::domain::reading::reader::Reader;
use crate::domain::vocabulary::{Each, Vocabulary, vocabulary};
use crate::flow::Route;
use crate::record::draft;

/// The settings that a host may give, by attribute name.
pub const NAMES: [&str; 9] = [
    "lang",
    "theme",
    "storage",
    "service-name",
    "heading-level",
    "hide",
    "with-family",
    "help",
    host_words::NAME,
];

vocabulary! {
    /// Where answers are kept between two visits to the page.
    StorageMode {
        /// Nowhere: a reload clears them.
        Nowhere = "none",
        /// In the tab.
        Tab = "tab",
        /// On the device, until they are cleared.
        Device = "device",
    }
}

vocabulary! {
    /// Light or dark. A style sheet applies it; this only checks the setting.
    Theme {
        /// Follows the system and the page around it.
        Auto = "auto",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

vocabulary! {
    /// A part that a host may leave out.
    Part {
        /// The questions about what gets in the way.
        Barriers = "barriers",
        /// The question about strengths.
        Strengths = "strengths",
        /// The checks against published definitions.
        Definitions = "definitions",
        /// The list of sources.
        Sources = "sources",
        /// The print buttons.
        Print = "print",
        /// The side pages, with everything that leads to them.
        SidePages = "desk",
        /// The pages about several services around one family, with everything that leads to them.
        Map = "map",
        /// The key that clears everything and leaves.
        ExitKey = "exit-key",
    }
}

/// How many parts may be left out.
const PARTS: usize = Part::ALL.len();
/// The level of the first heading in a page that has a heading of its own.
const EMBEDDED_LEVEL: usize = 2;
/// The deepest level of heading in HTML.
const DEEPEST_LEVEL: usize = 6;

/// What the host asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    /// Whether the questionnaire is embedded in another page.
    pub embedded: bool,
    /// Where answers are kept.
    pub storage_mode: StorageMode,
    /// The level of the questionnaire's first heading, from 1 to 6.
    pub heading_level: usize,
    /// Which parts are left out.
    pub hidden: Each<Part, bool, PARTS>,
    /// Whether the host also receives the answers about the family.
    pub with_family: bool,
    /// What the host calls the other service; may be empty.
    pub service_name: String,
    /// The organisation's own help.
    pub help: Help,
    /// Whether some of that help could not be read.
    pub help_has_faults: bool,
}

impl Default for Host {
    /// The standalone page, which has no host.
    fn default() -> Self {
        Self {
            embedded: false,
            storage_mode: StorageMode::Tab,
            heading_level: 1,
            hidden: Each::default(),
            with_family: false,
            service_name: String::new(),
            help: Help::default(),
            help_has_faults: false,
        }
    }
}

impl Host {
    /// Returns the route without the hidden parts.
    pub fn route(&self) -> Route {
        Route {
            strengths: !self.hidden[Part::Strengths],
            barriers: !self.hidden[Part::Barriers],
            side_pages: !self.hidden[Part::SidePages],
            map: !self.hidden[Part::Map],
        }
    }
}

/// The host's settings, the words to use, and the faults in the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// What the host asked for.
    pub host: Host,
    /// The words, with the host's changes.
    pub words: Words,
    /// Every fault, in the built-in English.
    pub faults: Vec<faults::HostFault>,
}

impl Default for Settings {
    /// No settings.
    fn default() -> Self {
        Self {
            host: Host::default(),
            words: Words::english(),
            faults: Vec::new(),
        }
    }
}

/// Reads the settings; `content` reads the words among them. Ignores names that are not in [`NAMES`].
pub fn read(embedded: bool, settings: &[(&str, Tree)], content: host_words::ReadWords) -> Settings {
    let mut host = Host {
        embedded,
        heading_level: if embedded { EMBEDDED_LEVEL } else { 1 },
        ..Host::default()
    };
    let built_in = Words::english();
    let mut words = built_in.clone();
    let mut told = Vec::new();
    let mut reader = Reader::default();
    let mut language = None;
    for (name, tree) in settings {
        match *name {
            "lang" => language = Some(tree),
            "theme" => {
                reader.id::<Theme>(name, tree);
            }
            "storage" => host.storage_mode = reader.id(name, tree).unwrap_or(host.storage_mode),
            "service-name" => {
                let name = draft::service_name(&mut reader, tree);
                host.service_name = name.trim().to_owned();
            }
            "heading-level" => {
                host.heading_level = level(&mut reader, tree).unwrap_or(host.heading_level);
            }
            "hide" => host.hidden = hidden(&mut reader, tree),
            "with-family" => host.with_family = *tree == Tree::Bool(true),
            "help" => {
                let (help, faults) = Help::read(tree);
                // If only the format is wrong, all of the help is still shown.
                host.help_has_faults = !faults.is_empty()
                    && (help.is_empty() || faults.iter().any(|fault| fault.path != "format"));
                host.help = help;
                let below = faults.into_iter().map(|fault| fault.prefixed(name));
                told.extend(below.map(|fault| faults::for_host(&built_in, &fault)));
            }
            host_words::NAME => match content(tree) {
                Ok(changes) => words = built_in.with_changes(changes),
                Err(faults) => told.extend(faults),
            },
            _ => {}
        }
    }
    if let Some(tree) = language {
        check_language(&mut reader, tree, &words);
    }
    let own = reader.faults();
    told.splice(
        0..0,
        own.iter().map(|fault| faults::for_host(&built_in, fault)),
    );
    Settings {
        host,
        words,
        faults: told,
    }
}

/// Checks the language. A host may give a whole tag, but only the language itself counts.
fn check_language(reader: &mut Reader, tree: &Tree, words: &Words) {
    let there = words.get(Key::META_LANGUAGE);
    let main = |tag: &str| tag.split('-').next().map(str::to_ascii_lowercase);
    match tree {
        Tree::Text(text) if main(text) == main(&there) => {}
        _ => {
            let is_text = matches!(tree, Tree::Text(_));
            reader.refuse("lang", tree, is_text, &[&*there]);
        }
    }
}

fn level(reader: &mut Reader, tree: &Tree) -> Option<usize> {
    let level = match tree {
        Tree::Text(text) => text.trim().parse().ok(),
        Tree::Whole(number) => usize::try_from(*number).ok(),
        _ => None,
    };
    let level = level.filter(|level| (1..=DEEPEST_LEVEL).contains(level));
    if level.is_none() {
        let right_type = matches!(tree, Tree::Text(_) | Tree::Whole(_));
        reader.refuse(
            "heading-level",
            tree,
            right_type,
            &["1", "2", "3", "4", "5", "6"],
        );
    }
    level
}

/// Reads the ids of parts, separated by spaces.
fn hidden(reader: &mut Reader, tree: &Tree) -> Each<Part, bool, PARTS> {
    let mut hidden = Each::default();
    let Tree::Text(text) = tree else {
        reader.refuse("hide", tree, false, Part::IDS);
        return hidden;
    };
    for name in text.split_whitespace() {
        match Part::from_id(name) {
            Some(part) => hidden[part] = true,
            None => reader.refuse("hide", &Tree::Text(name.to_owned()), true, Part::IDS),
        }
    }
    hidden
}
