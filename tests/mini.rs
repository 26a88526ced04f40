#![allow(warnings)]
#[path = "native/seeded.rs"] mod seeded;
#[path = "native/mail.rs"] mod mail;
