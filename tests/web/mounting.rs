//! The questionnaire in an element of the page.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Document, Element, HtmlElement};

use crate::javascript::value;
use crate::program::mount;
use crate::storage::Blocked;

fn document() -> Document {
    let window = web_sys::window().expect("a window");
    window.document().expect("a document")
}

/// Waits until everything that was postponed until after the paint is done, including the focus of a new
/// page.
async fn drawn() {
    let wait = Function::new_no_args(
        "return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150)))",
    );
    let promise = wait.call0(&JsValue::NULL).expect("a call");
    JsFuture::from(promise.unchecked_into::<Promise>())
        .await
        .expect("a frame");
}

/// An element in the page, with the questionnaire in it. Dropping it removes both, so that it does not
/// react to what other tests press.
struct Mounted {
    root: Element,
    shown: joint_effort::shell::Mounted,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.shown.unmount();
        self.root.remove();
    }
}

/// Clears what other tests have left in the tab.
fn clear() {
    value("sessionStorage.clear() || history.replaceState(null, '')");
}

async fn mounted(started: bool) -> Mounted {
    mounted_with(&format!("{{ started: {started} }}")).await
}

/// The same with settings, as a JavaScript expression.
async fn mounted_with(settings: &str) -> Mounted {
    let root = document().create_element("div").expect("an element");
    root.set_text_content(Some("before"));
    let body = document()
        .query_selector("body")
        .ok()
        .flatten()
        .expect("a body");
    body.append_child(&root).expect("a place");
    let shown = mount(
        root.clone(),
        &value(&format!("({settings})")),
        &JsValue::UNDEFINED,
    );
    drawn().await;
    Mounted { root, shown }
}

impl Mounted {
    #[track_caller]
    fn find(&self, selector: &str) -> HtmlElement {
        let found = self.root.query_selector(selector).ok().flatten();
        found
            .unwrap_or_else(|| panic!("no {selector}"))
            .unchecked_into()
    }

    fn step(&self) -> Option<String> {
        self.find("main").get_attribute("data-step")
    }

    async fn press(&self, selector: &str) {
        self.find(selector).click();
        drawn().await;
    }

    /// Presses a key with the focus on an element, as far as a script can.
    async fn key(&self, selector: &str, key: &str) {
        let press = Function::new_with_args(
            "element, key",
            "element.focus();
             element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))",
        );
        press
            .call2(&JsValue::NULL, &self.find(selector), &key.into())
            .expect("an event");
        drawn().await;
    }

    fn is_checked(&self, selector: &str) -> bool {
        self.find(selector)
            .unchecked_into::<web_sys::HtmlInputElement>()
            .checked()
    }
}

#[track_caller]
fn focused() -> String {
    document().active_element().expect("a focus").id()
}

fn kept() -> Option<String> {
    value("sessionStorage.getItem('joint-effort.draft')").as_string()
}

fn entry() -> Option<String> {
    value("history.state").as_string()
}

#[wasm_bindgen_test]
async fn mounting_shows_the_start_in_place_of_what_was_there() {
    clear();
    let page = mounted(false).await;
    assert_eq!(page.step().as_deref(), Some("start"));
    let text = page.root.text_content().unwrap_or_default();
    assert!(!text.contains("before"), "{text}");
    assert_eq!(entry().as_deref(), Some("start"));
    assert_eq!(kept(), None);
}

#[wasm_bindgen_test]
async fn start_leads_to_the_first_step_and_the_focus_to_its_heading() {
    clear();
    let page = mounted(false).await;
    let title = document().title();
    page.press("[data-action=continue]").await;
    assert_eq!(page.step().as_deref(), Some("claimed"));
    assert_eq!(focused(), "je-heading");
    assert_ne!(document().title(), title, "the title follows");
    assert_eq!(entry().as_deref(), Some("claimed"));
    page.press("[data-action=back]").await;
    assert_eq!(
        (page.step().as_deref(), document().title()),
        (Some("start"), title)
    );
}

#[wasm_bindgen_test]
async fn a_start_that_was_pressed_early_is_taken_over() {
    clear();
    let page = mounted(true).await;
    assert_eq!(page.step().as_deref(), Some("claimed"));
}

/// What the page passes on if the first question's button was pressed, with or without an answer, before
/// the program arrived.
fn gone_on_from_the_first_question(claimed: &str) -> String {
    format!(
        r#"{{ started: true, kept: 'claimed\n{{"format":"joint-effort/draft@1",'
            + '"assessment":{{"format":"joint-effort/assessment@1"{claimed}}}}}' }}"#
    )
}

#[wasm_bindgen_test]
async fn an_early_press_of_the_first_question_leads_to_the_next_at_once() {
    clear();
    let answered = gone_on_from_the_first_question(r#","claimed":"coordination""#);
    let page = mounted_with(&answered).await;
    assert_eq!(
        page.step().as_deref(),
        Some("dimension.lasting-relationship")
    );
    assert_eq!(focused(), "je-heading");
    assert_eq!(entry().as_deref(), Some("dimension.lasting-relationship"));
    page.press("[data-action=back]").await;
    assert!(page.is_checked("#je-claimed-3"));
}

#[wasm_bindgen_test]
async fn an_early_press_without_an_answer_moves_the_focus_to_the_problems() {
    clear();
    let page = mounted_with(&gone_on_from_the_first_question("")).await;
    assert_eq!(page.step().as_deref(), Some("claimed"));
    assert_eq!(focused(), "je-problems");
    assert_eq!(entry().as_deref(), Some("claimed"));
}

#[wasm_bindgen_test]
async fn choosing_keeps_the_answer_and_does_not_move_on() {
    clear();
    let page = mounted(true).await;
    page.press("#je-claimed-3").await;
    assert!(page.is_checked("#je-claimed-3"));
    assert_eq!(page.step().as_deref(), Some("claimed"));
    let draft = kept().expect("a draft");
    assert!(draft.contains("\"claimed\":\"coordination\""), "{draft}");
    page.key("#je-claimed-3", "5").await;
    assert!(page.is_checked("#je-claimed-5") && !page.is_checked("#je-claimed-3"));
    assert_eq!(focused(), "je-claimed-5");
    page.key("#je-claimed-5", "Enter").await;
    assert_eq!(
        page.step().as_deref(),
        Some("dimension.lasting-relationship")
    );
    assert_eq!(focused(), "je-heading");
}

#[wasm_bindgen_test]
async fn continue_without_an_answer_moves_the_focus_to_the_problems() {
    clear();
    let page = mounted(true).await;
    page.press("[data-action=continue]").await;
    assert_eq!(page.step().as_deref(), Some("claimed"));
    assert_eq!(focused(), "je-problems");
    page.press(".problems a").await;
    assert_eq!(focused(), "je-claimed-1");
}

#[wasm_bindgen_test]
async fn a_questionnaire_is_taken_up_where_it_was() {
    clear();
    let page = mounted(true).await;
    page.press("#je-claimed-2").await;
    page.press("[data-action=continue]").await;
    // A reload keeps the tab's storage and the history's entry, and nothing else.
    page.root.remove();
    let again = mounted(false).await;
    assert_eq!(
        again.step().as_deref(),
        Some("dimension.lasting-relationship")
    );
    again.press("[data-action=back]").await;
    assert!(again.is_checked("#je-claimed-2"));
}

#[wasm_bindgen_test]
async fn a_broken_draft_starts_afresh_and_says_so() {
    for broken in [
        "",
        "{",
        "null",
        "{\"format\":\"joint-effort/draft@2\"}",
        "{\"format\":\"joint-effort/draft@1\",\"strengths\":[7]}",
    ] {
        clear();
        let keep =
            Function::new_with_args("text", "sessionStorage.setItem('joint-effort.draft', text)");
        keep.call1(&JsValue::NULL, &broken.into()).expect("storage");
        let page = mounted(false).await;
        assert_eq!(page.step().as_deref(), Some("start"));
        page.find(".notices .note");
        assert_eq!(kept(), None, "{broken}");
    }
}

#[wasm_bindgen_test]
async fn where_storage_is_refused_it_says_so_and_goes_on() {
    clear();
    let _blocked = Blocked::wholly();
    let page = mounted(false).await;
    page.find(".notices .note");
    page.press("[data-action=continue]").await;
    page.press("#je-claimed-2").await;
    page.press("[data-action=continue]").await;
    assert_eq!(
        page.step().as_deref(),
        Some("dimension.lasting-relationship")
    );
}

#[wasm_bindgen_test]
async fn where_storage_is_full_it_says_so_once_and_goes_on() {
    clear();
    let page = mounted(true).await;
    let _blocked = Blocked::for_writing();
    page.press("#je-claimed-2").await;
    page.find(".notices .note");
    assert!(page.is_checked("#je-claimed-2"));
    page.press("[data-action=continue]").await;
    assert_eq!(
        page.step().as_deref(),
        Some("dimension.lasting-relationship")
    );
    page.press("[id$='-1']").await;
    let again = page.root.query_selector(".notices .note").ok().flatten();
    assert!(again.is_none(), "once is enough");
}
