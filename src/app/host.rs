//! What the page around the questionnaire asks for: checked, with every fault at once.
//!
//! A setting that is wrong falls back to its default, so that a slip of an editor never keeps a worker from
//! the questions.

use crate::content::{Help, Key, Words, faults, given};
use crate::domain::reading::Tree;
use crate::domain::reading::reader::Reader;
use crate::domain::vocabulary::{Each, Vocabulary, vocabulary};
use crate::flow::Route;
use crate::record::draft;

/// The settings that a host may give, by the names of their attributes.
pub const NAMES: [&str; 9] = [
    "lang",
    "theme",
    "storage",
    "service-name",
    "heading-level",
    "hide",
    "with-family",
    "help",
    given::NAME,
];

vocabulary! {
    /// Where answers are kept between two visits of the page.
    Keeping {
        /// Nowhere: a reload clears them.
        Nowhere = "none",
        /// In the tab.
        Tab = "tab",
        /// On the device, until they are cleared.
        Device = "device",
    }
}

vocabulary! {
    /// Light or dark. What is drawn follows a style sheet; here the setting is only checked.
    Theme {
        /// As the system and the page around it have it.
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
        /// The buttons that print.
        Print = "print",
        /// The side pages, with all that leads to them.
        SidePages = "desk",
        /// The pages about several services around one family, with all that leads to them.
        Map = "map",
        /// The key that clears and leaves.
        ExitKey = "exit-key",
    }
}

/// How many parts may be left out.
const PARTS: usize = Part::ALL.len();
/// The level of the first heading inside a page that has one of its own.
const EMBEDDED_LEVEL: usize = 2;
/// HTML has no more levels of headings.
const DEEPEST_LEVEL: usize = 6;

/// What the host asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    /// Whether the questionnaire stands in somebody else's page.
    pub embedded: bool,
    /// Where answers are kept.
    pub keeping: Keeping,
    /// The level of the questionnaire's first heading, from 1 to 6.
    pub heading_level: usize,
    /// Whether a part is left out.
    pub hidden: Each<Part, bool, PARTS>,
    /// Whether the host is given the answers about the family too.
    pub with_family: bool,
    /// What the host calls the other service; may be empty.
    pub service_name: String,
    /// The organisation's own help.
    pub help: Help,
    /// Whether some of that help could not be read.
    pub lost_help: bool,
}

impl Default for Host {
    /// The standalone page, which nobody stands around.
    fn default() -> Self {
        Self {
            embedded: false,
            keeping: Keeping::Tab,
            heading_level: 1,
            hidden: Each::default(),
            with_family: false,
            service_name: String::new(),
            help: Help::default(),
            lost_help: false,
        }
    }
}

impl Host {
    /// The way that is left when the hidden parts are gone.
    pub fn route(&self) -> Route {
        Route {
            strengths: !self.hidden[Part::Strengths],
            barriers: !self.hidden[Part::Barriers],
            side_pages: !self.hidden[Part::SidePages],
            map: !self.hidden[Part::Map],
        }
    }
}

/// What a host has set, the words to use, and what was wrong with the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// What the host asked for.
    pub host: Host,
    /// The words, changed where the host changes them.
    pub words: Words,
    /// Every fault, in the words.
    pub faults: Vec<faults::HostFault>,
}

impl Default for Settings {
    /// Nothing.
    fn default() -> Self {
        Self {
            host: Host::default(),
            words: Words::english(),
            faults: Vec::new(),
        }
    }
}

/// Reads the settings, and by `content` the words among them. Names that are not in [`NAMES`] are the
/// caller's own affair.
pub fn read(embedded: bool, settings: &[(&str, Tree)], content: given::Read) -> Settings {
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
            "storage" => host.keeping = reader.id(name, tree).unwrap_or(host.keeping),
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
                // Where the format alone is wrong, everything is shown all the same.
                host.lost_help = !faults.is_empty()
                    && (help.is_empty() || faults.iter().any(|fault| fault.path != "format"));
                host.help = help;
                let below = faults.into_iter().map(|fault| fault.below(name));
                told.extend(below.map(|fault| faults::for_host(&built_in, &fault)));
            }
            given::NAME => match content(tree) {
                Ok(changes) => words = built_in.changed(changes),
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

/// A host may ask for a language by its whole tag; what counts is the language itself.
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

/// Parts by their ids, with spaces between.
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
