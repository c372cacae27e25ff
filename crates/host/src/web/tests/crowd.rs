//! A crowd that listens: whoever it concerns is told once, nobody else is, and nothing is left of those who go.

use axum::body::Body;
use axum::http::Method;
use tower::ServiceExt;

use super::house::{House, request};
use super::pair::{heard, patient, setup};
use crate::room::{Ask, Draft, Lead, PersonId, Phase};
use crate::web::guard::Side;
use crate::web::routes::router;
use crate::web::shared::fresh;

/// How many listen at each of two seats.
const EACH: usize = 20;

/// A room in which many listen: who they are, and their streams.
struct Crowd {
    house: House,
    people: Vec<(PersonId, Body)>,
}

impl Crowd {
    async fn gathered() -> Self {
        let house = House::of(setup("tiny", 7, &["north", "south"]), patient).await;
        let mut people = Vec::new();
        for number in 0..2 * EACH {
            let seat = ["north", "south"][number / EACH];
            let (person, cookie) = house.person(&format!("P{number}"), Some(seat)).await;
            let asked = request(Side::Room, Method::GET, "/live", &cookie, Body::empty());
            let stream = router(&house.web, Side::Room).oneshot(asked).await.expect("an answer").into_body();
            people.push((person, stream));
        }
        for from in [Phase::Lobby, Phase::Brief, Phase::Situation] {
            house.lead(Lead::Advance { from }).await;
        }
        let mut it = Self { house, people };
        it.told();
        it
    }

    async fn asks(&self, by: usize, ask: Ask) {
        self.house.desk.ask(self.people[by].0, ask, fresh()).await.expect("it is taken");
    }

    /// How often each is told that something is new, since they were asked last.
    fn told(&mut self) -> Vec<usize> {
        self.people.iter_mut().map(|it| heard(&mut it.1)).collect()
    }
}

#[tokio::test]
async fn each_is_told_once_of_what_concerns_them() {
    let mut crowd = Crowd::gathered().await;
    let of_seats = |north: usize, south: usize| [vec![north; EACH], vec![south; EACH]].concat();
    for (round, choice) in ["dig", "cart", "dig"].into_iter().enumerate() {
        crowd.asks(1, Ask::State { text: "To all".into() }).await;
        assert_eq!(crowd.told(), of_seats(1, 1));
        let draft = Draft { choices: Some(vec![choice.into()]), ..Draft::default() };
        crowd.asks(0, Ask::Draft { draft, epoch: 0 }).await;
        assert_eq!(crowd.told(), of_seats(1, 0), "a draft is for those who sit there");
        crowd.asks(EACH, Ask::Say { to: vec!["north".into()], text: choice.into() }).await;
        assert_eq!(crowd.told(), of_seats(1, 1));
        let shares = [("truce".to_owned(), 100.0)].into();
        crowd.asks(3, Ask::Forecast { shares }).await;
        let alone: Vec<usize> = (0..2 * EACH).map(|it| usize::from(it == 3 && round == 0)).collect();
        assert_eq!(crowd.told(), alone, "a guess is for whoever made it, and the same again is nothing new");
        crowd.house.lead(Lead::Note { text: "A note".into() }).await;
        assert_eq!(crowd.told(), of_seats(0, 0));
    }
    assert_eq!(crowd.house.web.streams.count(), 2 * EACH);
    crowd.people.truncate(1);
    assert_eq!(crowd.house.web.streams.count(), 1);
}
