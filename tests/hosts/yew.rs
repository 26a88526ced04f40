//! A page that is itself a Yew app and contains the widget, for the tests: two counters, a parent that
//! listens for clicks, an element whose attributes change with the host's own state, and a switch that
//! removes it from the page.

#![allow(missing_docs)]

use yew::prelude::*;

#[component]
fn Host() -> Html {
    let first = use_state(|| 0_u32);
    let second = use_state(|| 0_u32);
    let heard = use_mut_ref(|| 0_u32);
    let shown = use_state(|| true);
    let times = use_state(|| 0_u32);

    let count = |state: &UseStateHandle<u32>| {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| state.set(*state + 1))
    };
    let parent = {
        let times = times.clone();
        // A click that reaches the parent several times in one turn counts each time.
        Callback::from(move |_: MouseEvent| {
            *heard.borrow_mut() += 1;
            times.set(*heard.borrow());
        })
    };
    let turn = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(!*shown))
    };
    html! {
        <main>
            <button id="first" onclick={count(&first)}>{ *first }</button>
            <button id="second" onclick={count(&second)}>{ *second }</button>
            <button id="turn" onclick={turn}>{ *shown }</button>
            <output id="heard">{ *times }</output>
            <div onclick={parent}>
                if *shown {
                    <joint-effort
                        heading-level="3"
                        service-name={format!("clinic {}", *first)}
                        theme={if *second % 2 == 0 { "light" } else { "dark" }}
                    />
                }
            </div>
        </main>
    }
}

fn main() {
    yew::Renderer::<Host>::new().render();
}
