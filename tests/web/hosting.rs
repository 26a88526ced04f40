//! The questionnaire in somebody else's page: what the page is told, what it can set, what is left alone.

use joint_effort::flow::Route;
use joint_effort::shell::Mounted;
use js_sys::{Array, Function, JSON, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use crate::javascript::{get, text, value};
use crate::program::mount;

const EMBEDDED: &str = "embedded: true, storage: 'none'";

/// Waits until the browser is about to draw.
async fn drawn() {
    let wait = Function::new_no_args("return new Promise((done) => requestAnimationFrame(done))");
    let promise = wait.call0(&JsValue::NULL).expect("a call");
    let promise = JsFuture::from(promise.unchecked_into::<Promise>());
    promise.await.expect("a frame");
}

/// Waits for the first view: rendering it may be spread over several turns.
async fn arrived(told: &Array) {
    while told.length() == 0 {
        drawn().await;
    }
}

/// A questionnaire in a page, and everything that the page is told.
struct Hosted {
    root: Element,
    mounted: Mounted,
    told: Array,
}

impl Drop for Hosted {
    fn drop(&mut self) {
        self.mounted.unmount();
        self.root.remove();
    }
}

/// Mounts with these settings; `answer` is the return statement of the host's function.
async fn hosted_answering(settings: &str, answer: &str) -> Hosted {
    let root: Element = value("document.body.appendChild(document.createElement('div'))").into();
    let told = Array::new();
    let on_event = Function::new_with_args(
        "told, name, detail",
        &format!("told.push([name, structuredClone(detail)]); {answer}"),
    );
    let on_event = on_event.bind1(&JsValue::NULL, &told);
    let settings = value(&format!("{{ {settings} }}"));
    let mounted = mount(root.clone(), &settings, &on_event);
    arrived(&told).await;
    Hosted {
        root,
        mounted,
        told,
    }
}

async fn hosted(settings: &str) -> Hosted {
    hosted_answering(settings, "").await
}

impl Hosted {
    #[track_caller]
    fn find(&self, selector: &str) -> HtmlElement {
        let found = self.root.query_selector(selector).ok().flatten();
        let found = found.unwrap_or_else(|| panic!("no {selector}"));
        found.unchecked_into()
    }

    async fn press(&self, selector: &str) {
        self.find(selector).click();
        drawn().await;
    }

    fn step(&self) -> Option<String> {
        self.find("[data-step]").get_attribute("data-step")
    }

    /// The names of what was told since the last call.
    fn names(&self) -> Vec<String> {
        let names = self.told.iter().map(|told| text(&told, "0")).collect();
        self.told.set_length(0);
        names
    }

    /// The latest detail told under a name, as JSON.
    fn last(&self, name: &str) -> String {
        let mut told: Vec<_> = self
            .told
            .iter()
            .filter(|told| text(told, "0") == name)
            .collect();
        let detail = told.pop().map(|told| get(&told, "1"));
        json(&detail.unwrap_or(JsValue::NULL))
    }

    /// Answers the first question and the next one.
    async fn answer_two(&self) {
        self.press("[data-action=continue]").await;
        self.press("#je-claimed-5").await;
        self.press("[data-action=continue]").await;
        self.press("[id$='-2']").await;
    }
}

fn json(value: &JsValue) -> String {
    let text = JSON::stringify(value).expect("JSON");
    text.as_string().unwrap_or_default()
}

#[wasm_bindgen_test]
async fn the_host_is_told_in_order_and_each_thing_once() {
    let page = hosted(EMBEDDED).await;
    assert_eq!(page.names(), ["ready", "progress"]);
    page.press("[data-action=continue]").await;
    assert_eq!(
        page.last("progress"),
        format!(
            r#"{{"step":"claimed","number":1,"of":{}}}"#,
            Route::default().count()
        )
    );
    assert_eq!(page.names(), ["progress"]);
    page.press("#je-claimed-5").await;
    assert_eq!(page.names(), ["outcome"]);
    page.press("#je-claimed-5").await;
    assert_eq!(page.names(), [""; 0], "nothing has changed");
    page.mounted.reset();
    drawn().await;
    assert_eq!(page.last("cleared"), r#"{"left":false}"#);
    assert_eq!(page.names(), ["cleared", "progress"]);
    assert_eq!(page.step().as_deref(), Some("start"));
}

#[wasm_bindgen_test]
async fn a_start_that_was_pressed_early_is_told_after_the_arrival_and_once() {
    let page = hosted(&format!("{EMBEDDED}, started: true")).await;
    assert_eq!(page.step().as_deref(), Some("claimed"));
    assert_eq!(page.names(), ["ready", "progress"]);
}

const ABOUT_FAMILY: &str = "assessment: { format: 'joint-effort/assessment@1', claimed: 'partnership',
    dimensions: { roles: 'unknown', communication: 2 }, risk: { violence: 'serious', change: 'unknown' },
    critical: { 'danger-now': 'yes' }, infant: 'yes', barriers: {} }";

/// Checks that the host's JSON has no word about the family: neither an answer nor what follows from one.
#[track_caller]
fn check_silent_on_family(json: &str) {
    for word in [
        "violence",
        "danger",
        "infant",
        "risk",
        "critical",
        "band",
        "recommendation",
        "needed",
        "safety",
        "actions",
        "review",
        "change",
        "complexity",
        "services",
        "provisional",
        "\"gap",
    ] {
        assert!(!json.contains(word), "{word} in {json}");
    }
}

#[wasm_bindgen_test]
async fn without_being_asked_for_nothing_about_the_family_is_told() {
    let page = hosted(EMBEDDED).await;
    let given = get(&value(&format!("{{ {ABOUT_FAMILY} }}")), "assessment");
    page.mounted.give(&given).expect("an assessment");
    let outcome = page.last("outcome");
    check_silent_on_family(&outcome);
    check_silent_on_family(&json(&page.mounted.outcome()));
    check_silent_on_family(&json(&page.mounted.assessment()));
    assert_eq!(json(&page.mounted.outcome()), outcome);
    let told = value(&format!("{outcome}.find_out.includes('roles')"));
    assert_eq!(told.as_bool(), Some(true), "{outcome}");
    let dimensions = get(&page.mounted.assessment(), "dimensions");
    assert_eq!(
        json(&dimensions),
        r#"{"roles":"unknown","communication":2}"#
    );
}

#[wasm_bindgen_test]
async fn asked_for_everything_is_told_once_the_rater_has_gone_on_from_the_start() {
    let page = hosted(&format!("{EMBEDDED}, 'with-family': true")).await;
    let given = get(&value(&format!("{{ {ABOUT_FAMILY} }}")), "assessment");
    page.mounted.give(&given).expect("an assessment");
    check_silent_on_family(&page.last("outcome"));
    check_silent_on_family(&json(&page.mounted.outcome()));
    check_silent_on_family(&json(&page.mounted.assessment()));
    page.press("[data-action=continue]").await;
    let outcome = page.mounted.outcome();
    assert_eq!(json(&outcome), page.last("outcome"));
    assert_eq!(text(&outcome, "band"), "very-high");
    assert_eq!(json(&page.mounted.assessment()), json(&given));
}

#[wasm_bindgen_test]
async fn asked_for_late_the_start_comes_again_before_anything_is_told() {
    let page = hosted(EMBEDDED).await;
    page.press("[data-action=continue]").await;
    let given = get(&value(&format!("{{ {ABOUT_FAMILY} }}")), "assessment");
    page.mounted.give(&given).expect("an assessment");
    let unknowing = page.mounted.keep();
    drop(page);
    let kept = |kept: String| String::from(JSON::stringify(&kept.into()).expect("JSON"));
    let settings = format!("{EMBEDDED}, 'with-family': true, kept: {}", kept(unknowing));
    let page = hosted(&settings).await;
    assert_eq!(page.step().as_deref(), Some("start"));
    check_silent_on_family(&page.last("outcome"));
    page.press("[data-action=continue]").await;
    assert_eq!(text(&page.mounted.outcome(), "band"), "very-high");
    let knowing = page.mounted.keep();
    drop(page);
    let settings = format!("{EMBEDDED}, 'with-family': true, kept: {}", kept(knowing));
    let page = hosted(&settings).await;
    assert_ne!(page.step().as_deref(), Some("start"));
    assert_eq!(text(&page.mounted.outcome(), "band"), "very-high");
}

#[wasm_bindgen_test]
async fn what_the_host_gives_is_there_at_once_and_a_bad_one_changes_nothing() {
    let page = hosted(EMBEDDED).await;
    assert!(page.mounted.outcome().is_null());
    page.answer_two().await;
    let before = json(&page.mounted.assessment());
    let bad = value("{ format: 'joint-effort/assessment@1', infant: 7, dimensions: { roles: 9 } }");
    let error = page.mounted.give(&bad).expect_err("two faults");
    assert_eq!(Array::from(&get(&error, "faults")).length(), 2);
    assert_eq!(json(&page.mounted.assessment()), before);
    let good = value("{ format: 'joint-effort/assessment@1', claimed: 'networking' }");
    page.mounted.give(&good).expect("an assessment");
    assert_eq!(text(&page.mounted.assessment(), "claimed"), "networking");
    drawn().await;
    assert_eq!(
        page.step().as_deref(),
        Some("dimension.lasting-relationship")
    );
}

#[wasm_bindgen_test]
async fn taken_down_and_put_up_again_it_goes_on_where_it_was() {
    let page = hosted(EMBEDDED).await;
    page.answer_two().await;
    let (kept, assessment) = (page.mounted.keep(), json(&page.mounted.assessment()));
    drop(page);
    let kept = JSON::stringify(&kept.into()).expect("JSON");
    let again = hosted(&format!("{EMBEDDED}, kept: {kept}")).await;
    assert_eq!(
        again.step().as_deref(),
        Some("dimension.lasting-relationship")
    );
    assert_eq!(json(&again.mounted.assessment()), assessment);
    assert_eq!(again.names(), ["ready", "progress", "outcome"]);
}

#[wasm_bindgen_test]
async fn title_history_and_focus_of_the_page_are_left_alone() {
    let before = value("[document.title = 'The host', history.replaceState('of the host', '')]");
    assert!(before.is_object());
    let length = value("history.length");
    let page = hosted(EMBEDDED).await;
    assert_eq!(
        value("document.activeElement === document.body").as_bool(),
        Some(true)
    );
    page.answer_two().await;
    assert_eq!(
        value("document.title").as_string().as_deref(),
        Some("The host")
    );
    assert_eq!(
        value("history.state").as_string().as_deref(),
        Some("of the host")
    );
    assert_eq!(value("history.length"), length);
    value("history.replaceState(null, '')");
}

#[wasm_bindgen_test]
async fn each_questionnaire_keeps_its_own_answers() {
    let settings = |name: &str| format!("embedded: true, key: '{name}'");
    value("sessionStorage.clear()");
    let one = hosted(&settings("one")).await;
    let two = hosted(&settings("two")).await;
    one.answer_two().await;
    assert!(two.mounted.outcome().is_null());
    let is_kept = |name: &str| value(&format!("sessionStorage.getItem('{name}') !== null"));
    assert_eq!(
        (is_kept("one"), is_kept("two")),
        (true.into(), false.into())
    );
    drop((one, two));
    let again = hosted(&settings("one")).await;
    assert!(!again.mounted.outcome().is_null());
    again.mounted.reset();
    assert_eq!(is_kept("one"), false);
}

#[wasm_bindgen_test]
async fn every_fault_of_the_settings_is_told_at_once_and_the_questions_come() {
    let settings = "theme: 'blue', help: '{', content: new Error('404 Not Found'), hide: 'all'";
    let page = hosted(&format!("{EMBEDDED}, {settings}")).await;
    let told = page.last("error");
    let faults = value(&format!(
        "{told}.faults.map(({{ kind, path }}) => kind + ' ' + path).sort()"
    ));
    let expected =
        r#"["not-json help","unreadable content","wrong-value hide","wrong-value theme"]"#;
    assert_eq!(json(&faults), expected);
    assert_eq!(page.names(), ["ready", "error", "progress"]);
    page.answer_two().await;
}

#[wasm_bindgen_test]
async fn a_host_with_a_way_out_of_its_own_finds_the_questionnaire_empty() {
    let page = hosted_answering(EMBEDDED, "return name !== 'cleared'").await;
    page.answer_two().await;
    page.press("[data-action=leave]").await;
    assert_eq!(page.last("cleared"), r#"{"left":true}"#);
    assert_eq!(page.step().as_deref(), Some("start"));
    assert!(page.mounted.outcome().is_null());
    assert_eq!(
        value("document.documentElement.hidden").as_bool(),
        Some(false)
    );
}

#[wasm_bindgen_test]
async fn a_host_that_prints_by_itself_is_asked_to() {
    value("globalThis.printed = 0");
    let print = value("globalThis.print");
    value("globalThis.print = () => { globalThis.printed += 1 }");
    let own = hosted_answering(EMBEDDED, "return false").await;
    own.mounted.print();
    assert_eq!(value("printed").as_f64(), Some(0.0));
    let not = hosted(EMBEDDED).await;
    not.mounted.print();
    assert_eq!(value("printed").as_f64(), Some(1.0));
    Reflect::set(&js_sys::global(), &"print".into(), &print).expect("a function again");
}

#[wasm_bindgen_test]
async fn a_host_that_throws_or_calls_back_harms_nothing() {
    let page = hosted_answering(EMBEDDED, "throw new Error('of the host')").await;
    page.answer_two().await;
    assert_eq!(
        page.names(),
        [
            "ready", "progress", "progress", "outcome", "progress", "outcome"
        ]
    );
}

#[wasm_bindgen_test]
async fn the_quick_key_counts_inside_the_questionnaire_alone() {
    let page = hosted_answering(EMBEDDED, "return name !== 'cleared'").await;
    let outside = Function::new_with_args(
        "root",
        "for (let press = 0; press < 3; press += 1) {
           for (const type of ['keydown', 'keyup']) {
             root.dispatchEvent(new KeyboardEvent(type, { key: 'F8', bubbles: true, composed: true }));
           }
         }",
    );
    page.names();
    let beside: Element = value("document.body.appendChild(document.createElement('div'))").into();
    let shadow = Function::new_with_args("host", "return host.attachShadow({ mode: 'open' })");
    let shadow = shadow.call1(&JsValue::NULL, &beside).expect("a root");
    let place = Function::new_with_args(
        "shadow",
        "return shadow.appendChild(document.createElement('div'))",
    );
    let place: Element = place
        .call1(&JsValue::NULL, &shadow)
        .expect("a place")
        .into();
    let told = Array::new();
    let on_event =
        Function::new_with_args("told, name", "told.push(name); return name !== 'cleared'");
    let settings = value(&format!("{{ {EMBEDDED} }}"));
    let mut mounted = mount(
        place.clone(),
        &settings,
        &on_event.bind1(&JsValue::NULL, &told),
    );
    arrived(&told).await;
    outside.call1(&JsValue::NULL, &beside).expect("keys");
    drawn().await;
    assert!(!told.includes(&"cleared".into(), 0));
    outside.call1(&JsValue::NULL, &place).expect("keys");
    drawn().await;
    assert!(told.includes(&"cleared".into(), 0));
    mounted.unmount();
    beside.remove();
}
