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
pledge-made = { $maker } pledges to { $to }: if you { $deeds }, I will { $then }.
pledge-made-you = You pledge to { $to }: if they { $deeds }, you will { $then }.
pledge-called-you = You are called on to keep a pledge: to { $then }.
pledge-kept-you = You keep a pledge: to { $then }. Your word counts for more.
pledge-broken-you = You break a pledge: to { $then }. Your word counts for less.
pledge-called = { $maker } is called on to keep a pledge: to { $then }.
pledge-kept = { $maker } keeps a pledge: to { $then }. Its word counts for more.
pledge-broken = { $maker } breaks a pledge: to { $then }. Its word counts for less.
pledge-cards = Pledges on the table
pledge-card = { $maker } to { $to }: if you { $deeds }, I will { $then }; { $clock }. Its word counts { $word } of 100.
pledge-card-you = You to { $to }: if they { $deeds }, you will { $then }; { $clock }. Your word counts { $word } of 100.
pledge-stands = it stands for { $months } more
pledge-due = called on, and to be kept within { $months }
pledge-by-it = It is a pledge to { $to }: if they { $deeds }, you will { $then }. It stands for { $months }; kept, your word counts for more, broken, for less.
pledge-if-broken = If you break it: { $effects }.
months-left =
    { $many ->
        [one] a month
       *[more] { $months } months
    }
map-treated = What they do to you, −100 to 100
treated-unusual = What was done to you out of the ordinary, −100 (harm) to 100 (kindness):
treated = { $actor }: { $lately } lately, { $usually } as a rule
taken = How others would take it, −100 to 100: { $by }.
taken-nobody = Nobody else would mind much either way.
# What was chosen, how much likelier that was for what $to had done; a choice that is kept up is told of once.
answered = In answer to what { $to } did lately: { $times } times the odds that it would have had.
cause-broken = a pledge that { $actor } broke (“{ $choice }”)
