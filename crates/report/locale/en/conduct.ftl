# Conduct: pledges, what others did to somebody, and how they would take something.

map-courses = Courses that policies keep to, and when each was reviewed last
course =
    { $actor }: reviewed in { $date }; { $n ->
        [0] nothing lasting was seen of it last turn
       *[other] keeps to { $choices }
    }
course-stance = “{ $choice }”
course-own =
    The policy in your seat reviewed its course in { $date }{ $n ->
        [0] {""}
       *[other] {" "}and keeps to { $choices }
    }; until it does so again it stays with that unless things change by enough.
courses-reviewed = Course reviewed by { $actors }.
pledge-made = { $maker } pledges to { $to }: if you do anything of the kind { $tags }, I will { $then }.
pledge-made-you = You pledge to { $to }: if they do anything of the kind { $tags }, you will { $then }.
pledge-called-you = You are called on to keep a pledge: to { $then }.
pledge-kept-you = You keep a pledge: to { $then }. Your word counts for more.
pledge-broken-you = You break a pledge: to { $then }. Your word counts for less.
pledge-called = { $maker } is called on to keep a pledge: to { $then }.
pledge-kept = { $maker } keeps a pledge: to { $then }. Its word counts for more.
pledge-broken = { $maker } breaks a pledge: to { $then }. Its word counts for less.
pledge-cards = Pledges on the table
pledge-card = { $maker } to { $to }: if you do anything of the kind { $tags }, I will { $then }; { $clock }. Its word counts { $word } of 100.
pledge-card-you = You to { $to }: if they do anything of the kind { $tags }, you will { $then }; { $clock }. Your word counts { $word } of 100.
pledge-stands = it stands for { $months } months more
pledge-due = called on, and to be kept within { $months } months
pledge-by-it = It is a pledge to { $to }: if they do anything of the kind { $tags }, you will { $then }. It stands for { $months } months; kept, your word counts for more, broken, for less.
pledge-if-broken = If you break it: { $effects }.
treated-who = What they have done to you
treated-lately = lately
treated-usually = as ever
taken = How others would take it, −100 to 100: { $by }.
taken-nobody = Nobody else would mind much either way.
answered =
    { $way ->
        [likelier] In answer to what others did lately: { $times } times the odds it would have had.
       *[unlikelier] In spite of what others did lately: { $times } times the odds it would have had.
    }
cause-broken = a pledge that { $actor } broke (“{ $choice }”)
