//! A host's settings: each one alone, and every fault at once.

use joint_effort::app::host::{Host, Part, StorageMode, read};
use joint_effort::content::help::Link;
use joint_effort::content::{Help, Key, Ui, Words, host_words::check_words};
use joint_effort::domain::reading::Tree;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::Route;

fn json(text: &str) -> Tree {
    serde_json::from_str(text).unwrap()
}

fn text(text: &str) -> Tree {
    Tree::Text(text.to_owned())
}

/// Reads one setting of an embedded questionnaire: the host, the words and the paths of the faults.
fn alone(name: &str, tree: Tree) -> (Host, Words, Vec<String>) {
    let settings = read(true, &[(name, tree)], check_words);
    for fault in &settings.faults {
        assert!(!fault.message.is_empty() && !fault.kind.is_empty());
    }
    let paths = settings.faults.into_iter().map(|fault| fault.path);
    (settings.host, settings.words, paths.collect())
}

#[track_caller]
fn check_host(name: &str, tree: Tree, expected: impl Fn(&mut Host)) {
    let mut host = read(true, &[], check_words).host;
    expected(&mut host);
    assert_eq!(alone(name, tree), (host, Words::english(), Vec::new()));
}

/// Checks that a refused setting leaves everything at its default.
#[track_caller]
fn check_refused(name: &str, tree: Tree) {
    let untouched = Host {
        help_has_faults: name == "help",
        ..read(true, &[], check_words).host
    };
    let expected = (untouched, Words::english(), vec![name.to_owned()]);
    assert_eq!(alone(name, tree), expected);
}

#[test]
fn nothing_asked_is_nothing_changed() {
    let alone = read(false, &[], check_words);
    assert_eq!(alone.host, Host::default());
    assert_eq!((alone.words, alone.faults), (Words::english(), Vec::new()));
    let embedded = read(true, &[], check_words).host;
    assert_eq!((embedded.embedded, embedded.heading_level), (true, 2));
}

#[test]
fn each_setting_is_taken() {
    for tag in ["en", "EN", "en-AU", "en-GB-oxendict"] {
        check_host("lang", text(tag), |_| {});
    }
    for theme in ["auto", "light", "dark"] {
        check_host("theme", text(theme), |_| {});
    }
    for (id, storage_mode) in [
        ("none", StorageMode::Nowhere),
        ("tab", StorageMode::Tab),
        ("device", StorageMode::Device),
    ] {
        check_host("storage", text(id), |host| host.storage_mode = storage_mode);
    }
    check_host("service-name", text(" the clinic "), |host| {
        host.service_name = String::from("the clinic");
    });
    for level in 1..=6 {
        check_host("heading-level", text(&level.to_string()), |host| {
            host.heading_level = level
        });
        let number = Tree::Whole(i64::try_from(level).unwrap());
        check_host("heading-level", number, |host| host.heading_level = level);
    }
    check_host("with-family", Tree::Bool(true), |host| {
        host.with_family = true
    });
    check_host("with-family", Tree::Bool(false), |_| {});
    for part in Part::ALL {
        check_host("hide", text(part.id()), |host| host.hidden[*part] = true);
    }
    check_host("hide", text("  print\tbarriers "), |host| {
        host.hidden[Part::Print] = true;
        host.hidden[Part::Barriers] = true;
    });
    check_host("hide", text(""), |_| {});
}

#[test]
fn what_cannot_be_met_is_named_and_left_out() {
    for language in [text("fr"), text(""), text("e"), Tree::Null] {
        check_refused("lang", language);
    }
    check_refused("theme", text("Dark"));
    check_refused("storage", text("cookie"));
    check_refused("storage", Tree::Bool(true));
    check_refused("service-name", text(&"x".repeat(41)));
    check_refused("service-name", Tree::Whole(4));
    for level in ["0", "7", "", "two", "1.5", "-1", "99999999999999999999"] {
        check_refused("heading-level", text(level));
    }
    check_refused("hide", text("everything"));
    check_refused("hide", Tree::List(Vec::new()));
    check_refused("content", Tree::Unreadable(String::from("404")));
    check_refused("help", Tree::Unreadable(String::from("404")));
    for document in [Tree::Null, text("words"), Tree::List(Vec::new())] {
        check_refused("content", document.clone());
        check_refused("help", document);
    }
}

#[test]
fn what_is_hidden_beside_a_name_that_is_not_known_stays_hidden() {
    let (host, _, faults) = alone("hide", text("barriers results definitions"));
    assert_eq!(faults, ["hide"]);
    assert!(host.hidden[Part::Barriers] && host.hidden[Part::Definitions]);
    let expected = Route {
        barriers: false,
        ..Route::default()
    };
    assert_eq!(host.route(), expected);
}

#[test]
fn editors_are_told_of_every_part_that_may_be_hidden() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for (file, [before, between, after]) in [
        ("element/README.md", ["any of `", " ", "`"]),
        (
            "element/joint-effort.d.ts",
            ["HiddenPart = '", "' | '", "';"],
        ),
        ("element/custom-elements.json", ["spaces: ", ", ", "."]),
    ] {
        let told = std::fs::read_to_string(root.join(file)).unwrap();
        let all = [before, &Part::IDS.join(between), after].concat();
        assert!(told.contains(&all), "{all} in {file}");
    }
    let maker = std::fs::read_to_string(root.join("embed/embed.html")).unwrap();
    for id in Part::IDS {
        let tick = format!(r#"name="hide" id="hide-{id}" value="{id}""#);
        assert!(maker.contains(&tick), "{tick}");
    }
}

#[test]
fn all_faults_of_all_settings_come_at_once() {
    let settings = [
        ("theme", text("blue")),
        ("storage", text("cloud")),
        (
            "help",
            json(r#"{ "format": "joint-effort/help@1", "line": 1, "tel": "" }"#),
        ),
        ("content", json(r#"{ "ui": { "start": "", "stop": "x" } }"#)),
    ];
    let faults = read(true, &settings, check_words).faults;
    let paths: Vec<_> = faults.iter().map(|fault| fault.path.as_str()).collect();
    let expected = [
        "theme",
        "storage",
        "help.line",
        "help.tel",
        "content.ui.start",
        "content.ui.stop",
    ];
    assert_eq!(paths, expected);
}

#[test]
fn changed_words_take_the_place_of_the_built_in_ones_and_the_edition_says_so() {
    let (_, words, faults) = alone("content", json(r#"{ "ui": { "start": "Begin" } }"#));
    assert_eq!(faults, [""; 0]);
    assert_eq!(words.get(Ui::Start), "Begin");
    assert_eq!(words.get(Ui::Back), Words::english().get(Ui::Back));
    let edition = Words::english().get(Key::META_EDITION);
    assert_eq!(words.get(Key::META_EDITION), format!("{edition}+changed"));
    let own = json(r#"{ "meta": { "edition": "clinic 3" } }"#);
    assert_eq!(alone("content", own).1.get(Key::META_EDITION), "clinic 3");
    assert_eq!(alone("content", json("{}")).1, Words::english());
}

#[test]
fn another_language_may_come_with_the_words() {
    let content = json(r#"{ "meta": { "language": "ar", "direction": "rtl" } }"#);
    let settings = [("lang", text("ar-EG")), ("content", content)];
    let settings = read(true, &settings, check_words);
    assert_eq!(settings.faults, []);
    assert_eq!(settings.words.get(Key::META_DIRECTION), "rtl");
}

#[test]
fn words_with_a_fault_are_not_used_in_part() {
    for content in [
        r#"{ "ui": { "start": "Begin", "back": " " } }"#,
        r#"{ "ui": { "start": "Begin" }, "meta": { "direction": "up" } }"#,
        r#"{ "ui": { "start": "Begin", "page-of": "no places" } }"#,
        r#"{ "ui": { "start": "javascript:alert(1)" } }"#,
        r#"{ "ui": ["Begin"] }"#,
        r#""Begin""#,
    ] {
        let (_, words, faults) = alone("content", json(content));
        assert!(!faults.is_empty(), "{content}");
        assert_eq!(words, Words::english(), "{content}");
    }
}

const HELP: &str = r##"{
  "format": "joint-effort/help@1",
  "line": "Ring the duty worker first.",
  "phones": [{ "label": "Duty worker", "number": "(000) 00-0 #1" }],
  "links": [{ "label": "Handbook", "href": "HTTPS://example.org/?a=1&b=<2>" },
            { "label": "Write", "href": "mailto:desk@example.org" }],
  "contact": "Ask Practice Support about this page.",
  "record": "A print-out is no record here."
}"##;

fn link(label: &str, shown: Option<&str>, address: &str) -> Link {
    Link {
        label: label.to_owned(),
        shown: shown.map(str::to_owned),
        address: address.to_owned(),
    }
}

#[test]
fn help_is_read_whole() {
    let expected = Help {
        line: String::from("Ring the duty worker first."),
        phones: vec![link("Duty worker", Some("(000) 00-0 #1"), "tel:000000%231")],
        links: vec![
            link("Handbook", None, "HTTPS://example.org/?a=1&b=<2>"),
            link("Write", None, "mailto:desk@example.org"),
        ],
        contact: String::from("Ask Practice Support about this page."),
        record: String::from("A print-out is no record here."),
    };
    assert_eq!(Help::read(&json(HELP)), (expected, Vec::new()));
    let least = json(r#"{ "format": "joint-effort/help@1" }"#);
    assert_eq!(Help::read(&least), (Help::default(), Vec::new()));
}

/// Checks the fault that follows from replacing one text in the help.
#[track_caller]
fn check_help_fault(before: &str, after: &str, path: &str, kept: impl Fn(&Help) -> bool) {
    assert!(HELP.contains(before), "{before}");
    let (help, faults) = Help::read(&json(&HELP.replacen(before, after, 1)));
    let paths: Vec<_> = faults.iter().map(|fault| fault.path.as_str()).collect();
    assert_eq!(paths, [path], "{after}");
    assert!(kept(&help), "{after}: {help:?}");
}

#[test]
fn a_fault_in_help_is_named_and_the_rest_of_it_is_kept() {
    let line_kept = |help: &Help| help.line.starts_with("Ring") && help.phones.len() == 1;
    for address in [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//example.org",
        "handbook.html",
        "https:",
        "https://example.org/a b",
        "java\\nscript:alert(1)",
        "\\u0001https://example.org",
        "",
    ] {
        check_help_fault(
            "HTTPS://example.org/?a=1&b=<2>",
            address,
            "links.0.href",
            |help| line_kept(help) && help.links.len() == 1,
        );
    }
    for number in [
        "call me",
        "",
        "+",
        "0\\u00a00",
        "000000000000000000000000000000000",
    ] {
        check_help_fault("(000) 00-0 #1", number, "phones.0.number", |help| {
            help.phones.is_empty() && help.links.len() == 2 && !help.line.is_empty()
        });
    }
    let without_line = |help: &Help| help.line.is_empty() && help.phones.len() == 1;
    check_help_fault(
        "\"Ring the duty worker first.\"",
        "null",
        "line",
        without_line,
    );
    check_help_fault("Ring the duty worker first.", " ", "line", without_line);
    check_help_fault("Ring the", "Ring\\nthe", "line", without_line);
    check_help_fault("Ring the", &"x".repeat(320), "line", without_line);
    check_help_fault("help@1", "help@2", "format", line_kept);
    check_help_fault("\"contact\"", "\"contacts\"", "contacts", line_kept);
    check_help_fault("\"label\": \"Handbook\", ", "", "links.0.label", line_kept);
    check_help_fault(
        "\"label\": \"Write\"",
        "\"name\": 1, \"label\": \"Write\"",
        "links.1.name",
        line_kept,
    );
}

#[test]
fn help_that_is_not_all_there_is_noted() {
    #[track_caller]
    fn check_lost(help: Tree, lost: bool) {
        assert_eq!(alone("help", help).0.help_has_faults, lost);
    }
    check_lost(json(HELP), false);
    check_lost(json(r#"{ "format": "joint-effort/help@1" }"#), false);
    check_lost(json(&HELP.replacen("\"contact\"", "\"contacts\"", 1)), true);
    check_lost(json(&HELP.replacen("(000) 00-0 #1", "call me", 1)), true);
    // The whole help is shown, so nothing is lost.
    check_lost(json(&HELP.replacen("help@1", "help@2", 1)), false);
    for tree in ["null", "{}", r#"{ "format": "other@1" }"#] {
        check_lost(json(tree), true);
    }
    check_lost(Tree::Unreadable("help.json: 404".into()), true);
    assert!(!read(true, &[], check_words).host.help_has_faults);
}
