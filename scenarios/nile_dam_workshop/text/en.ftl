# What the edition says otherwise than its base: a short page a seat that everybody may read, and one for those who play it.

## The scenario

scenario = The Nile dam talks: a first round
    .summary =
        Ethiopia, Egypt and Sudan at one table, July 2020 to March 2021: the rains have come, and the gates of the new dam can be closed.
        Three turns of three months; the African Union, farmers and lenders are played by the program. Nothing here was known only after 3
        July 2020.

## The three seats

actor-ethiopia = Ethiopia
    .brief =
        You have built the largest dam in Africa with your own money, bonds bought by teachers and shepherds. More than half of your people
        have no electricity. The rain falls on your highlands, and treaties about it were made without you.

        This summer the river rises, and the reservoir can begin to fill. Egypt and Sudan want rules first.

        You can hold water back, let it pass, share figures, rally the country, or win friends upstream. On a turn you may do one thing. You
        sit at the table on every turn.
    .private =
        You want light in every village, and never again to ask for leave. A rule for dry years you could live with; a number for ever you
        could not.

        Your secret: unrest at home is worse than it looks, and the dam is what holds people together. To be seen waiting would cost you
        dear. And a season's delay would cost you less water than you say: the wall itself holds some back.

        Your dilemma: close the gates now, and you have your water and nobody's trust; wait for a signature, and the season goes by.

        Success: the first water stored, and rules that let you store the rest.

actor-egypt = Egypt
    .brief =
        A hundred million people live along one river that rises elsewhere, and nearly all the water they drink and sow with comes down it.
        You can bear a dam. You cannot bear a tap in another's hand without rules for the dry years, written down and binding.

        You have taken the matter to the Security Council, which left it to the African Union.

        You can go to the world again, show force, save water at home, offer to buy power, or draw Sudan to your side. On a turn you may do
        one thing. You sit at the table on every turn.
    .private =
        You want fixed releases in drought and somebody who decides when you disagree. How fast the lake fills matters less, if the rains
        are good.

        Your secret: for two or three years your own great reservoir at Aswan could make good nearly all that is held back. If that were
        said aloud, nobody would hurry. And your generals know that there is no blow which they could strike and would not regret.

        Your dilemma: be loud, and the world listens while Addis Ababa hardens; be quiet, and the lake fills while you talk.

        Success: a rule for dry years with your name under it, before there is nothing left to bargain with.

actor-sudan = Sudan
    .brief =
        You live just below the dam. It may tame your floods and light your towns, or drown them through a gate that somebody opened without
        a call: your own dam at Roseires is a day's flow away. Your government is in its first year, civilians and soldiers side by side,
        and has no money.

        You can carry drafts between the two, insist on a signature, sign up for Ethiopian power, or raise your banks. On a turn you may do
        one thing. You sit at the table on every turn.
    .private =
        You want a daily figure from above and a say in how the gates are moved. Cheap power would be welcome, and so would a friend with
        money.

        Your secret: Addis Ababa has let you know that it would sell you power below cost, and Cairo that there would be loans, each if you
        took its side. You have answered neither. And soldiers and civilians in your own delegation do not want the same.

        Your dilemma: as go-between you are trusted by both and paid by nobody; as anybody's ally you are paid once.

        Success: figures every day, dry banks in September, and both neighbours still speaking with you.

## The workshop

workshop =
    Find out that the other two want something that you could give.

    See what a promise is worth when nobody can enforce it.
    .ground_rules =
        You speak for your seat and not for yourself.

        Nobody can do this wrong. Whoever is lost asks.
    .questions =
        One word: how was it to sit there? Then put the card down.

        What did you want from the other two on the first turn, and on the last?

        What would each of you have given, had you been asked for it in other words?

        What in this was luck, and what was you?

        Where in your own work do you sit like this?
inject-flood =
    For a table that speaks of water as a number. Sudan is expected to ask for figures and to be heard; the other two, to find that a
    warning costs nothing and is worth a good deal.
    .ask =
        Who telephoned first?

        What did Sudan ask for that it had not asked for before?
inject-unrest =
    For an Ethiopia that has everything its way. Addis Ababa is expected to find out that it cannot be seen to give; the other two, whether
    to press or to help it home.
    .ask =
        Did you make it easier or harder for the other side to say yes at home?
