# ڕەشنووس: هێشتا هیچ کوردییەکی سۆرانیزمان نەیخوێندووەتەوە.
# Draft: nobody who speaks Sorani has read this yet. What is not here is said in English.

list-and = { $most } و { $last }
list-or = { $most } یان { $last }
list-more = { $most }، { $next }
list-apart = { $most }؛ { $next }
range = { $low } تا { $high }

## Phases

room-phase-lobby = هاتنە ژوورەوە
room-phase-brief = خوێندنەوە
room-phase-practice = ڕاهێنان
room-phase-situation = دۆخ
room-phase-negotiate = دانوستان
room-phase-commit = بڕیار
room-phase-adjudicate = خولەکە داخرا
room-phase-reveal = ئەنجامەکان
room-phase-hot-wash = ئاوڕدانەوە
room-phase-end = کۆتایی
room-phase-debrief = هەڵسەنگاندن
room-phase-closed = داخراوە
room-phases = قۆناغەکان
room-clock = کاتی ماوە
room-turn = { $date } · خولی { $turn } لە { $turns }
room-just-now = هەر ئێستا
room-minutes-ago =
    { $minutes ->
        [one] خولەکێک لەمەوبەر
       *[other] { $minutes } خولەک لەمەوبەر
    }
room-paused = کاتژمێرەکە ڕاگیراوە.
room-paused-short = ڕاگیراوە
room-time-up = کات تەواو بوو
room-facilitator = بەڕێوەبەری دانیشتن
room-offline = پەیوەندی نوێ دەکرێتەوە. ئەوەی پاشەکەوت کراوە پارێزراوە.

## The door

room-join-code = کۆدی سەر دیوارەکە
room-join-name = ناوت
room-join-seat = لە کام مێز دادەنیشیت؟
room-join-watch = تەنها سەیر دەکەم
room-join-language = زمان
room-join-do = وەرە ژوورەوە
room-join-at-once = دەتوانیت یەکسەر دەست پێ بکەیت.
room-join-wait = بەڕێوەبەری دانیشتن ڕێگەت پێ دەدات.
room-join-shut = ژوورەکە هێشتا نەکراوەتەوە. تکایە کەمێکی تر هەوڵ بدەرەوە.
room-join-again = بۆ لاپەڕەکەت
room-join-other = وەک کەسێکی تر وەرە ژوورەوە
room-join-card = کارتێکت هەیە بۆ { $seat }.
room-seat-people =
    { $people ->
        [0] هێشتا کەس نییە
        [one] کەسێک
       *[other] { $people } کەس
    }
room-seat-program = بەرنامەکە
room-seat-laptop = بە لاپتۆپی ژوورەکە
room-waiting = بەخێربێیت، { $name }
room-waiting-seat = داوای جێگەت کردووە لەگەڵ { $seat }.
room-waiting-watch = داوات کردووە سەیر بکەیت.
room-waiting-do = بەڕێوەبەری دانیشتن بەم زووانە ڕێگەت پێ دەدات. ئەم لاپەڕەیە خۆی دەگۆڕێت.
room-observer = { $name }، سەیر دەکات
room-gone = لە ژوورەکە چوویتە دەرەوە
room-gone-do = ئەگەر بە هەڵە بوو، دووبارە وەرە ژوورەوە.
room-leave = چوونە دەرەوە لە ژوورەکە

## Pages of what can't be given

room-to-start = بۆ سەرەتا
room-told-elsewhere = ئەمە ناونیشانی ژوورەکە نییە
room-told-elsewhere-do = تکایە ئەو ناونیشانە بەکاربهێنە کە لەسەر دیوارەکە نیشان دراوە.
room-told-often = ئەوە کەمێک خێرا بوو
room-told-often-do = تکایە کەمێک چاوەڕێ بە، پاشان بگەڕێوە و هەوڵ بدەرەوە.
room-told-not-in = تۆ لە ژوورەکەدا نیت
room-told-not-in-do = بە کۆدی سەر دیوارەکە یان بە کارتێک وەرە ژوورەوە، لاپەڕەکەت لێرە دەبێت.
room-told-nothing = هیچ لێرە نییە
room-told-nothing-do = لەوانەیە ناونیشانەکە بە هەڵە نووسرابێت.
room-told-card = ئەم کارتە بەکار هاتووە
room-told-card-do = هەر کارتێک بۆ یەک کەسە. تکایە کۆدی سەر دیوارەکە بەکاربهێنە، یان داوای کارتێکی تر بکە.
room-told-ours = هەڵەیەک لای ئێمە ڕووی دا
room-told-ours-do = هەرچی پاشەکەوت کراوە پارێزراوە. تکایە بگەڕێوە و هەوڵ بدەرەوە؛ ئەگەر دووبارە بووەوە بە بەڕێوەبەر بڵێ.
room-told-closed = ژوورەکە داخراوە
room-told-closed-do = سوپاس بۆ بەشداریت.

## Why something was not done

room-fault-field = شتێک لەو لاپەڕەیە کۆن بوو. تکایە هەوڵ بدەرەوە.
room-fault-points = «{ $typed }» ژمارەیەک نییە لە 0 تا 100.
room-not-saved = پاشەکەوت نەکرا: فایلی ژوورەکە نەنووسرا. تکایە بە بەڕێوەبەر بڵێ.
room-no-chance = ئێستا نەکرا. تکایە هەوڵ بدەرەوە.
room-refused-code = ئەوە کۆدی سەر دیوارەکە نییە. تکایە سەیری بکە و هەوڵ بدەرەوە.
room-refused-phrase = ئەوە وشەی نهێنی نییە. تکایە هەوڵ بدەرەوە.
room-refused-stale = ژوورەکە لەو کاتەوە چووەتە پێشەوە. ئێستا ئاوایە؛ تکایە سەیری بکە، و ئەگەر هێشتا دەتەوێت دووبارە بینێرە.
room-refused-not-now = لەم قۆناغەدا ناکرێت.
room-refused-shut = ژوورەکە ئێستا نەکراوەتەوە. تکایە لە بەڕێوەبەر بپرسە.
room-refused-not-in = بەڕێوەبەر هێشتا ڕێگەی پێ نەداویت.
room-refused-no-seat = تۆ سەیر دەکەیت. تەنها ئەوانەی لە مێزێک دانیشتوون دەتوانن.
room-refused-no-pen = کەسێکی تر بۆ مێزەکەتان دەنووسێت. پێشتر پێنووسەکە وەربگرە.
room-refused-played = ئێستا بەرنامەکە ئەم کورسییە بەڕێوە دەبات.
room-refused-locked = بڕیارەکەتان داخراوە. پێشتر بیکەرەوە.
room-refused-nothing = هێشتا هیچ بڕیارێک نییە دابخرێت.
room-refused-no-text = تکایە پێشتر شتێک بنووسە.
room-refused-nobody-addressed = تکایە هەڵبژێرە بۆ کێیە.
room-refused-name = کەسێک بەم ناوە لێرەیە. تکایە پیتێکی لێ زیاد بکە.
room-refused-already = ئەوە پێشتر کراوە.
room-game-over = یارییەکە تەواو بوو.

## The wall

room-wall-join = چوارگۆشەکە سکان بکە، یان ناونیشان و کۆدەکە بنووسە.
room-wall-soon = بەخێربێن. ژوورەکە بەم زووانە دەکرێتەوە.
room-wall-brief = ڕوونکردنەوەکەتان بخوێننەوە، و ڕێک بکەون کێ بۆ مێزەکەتان دەنووسێت.
room-wall-situation = ئەوەی لە خولی پێشووەوە ڕووی داوە.
room-wall-negotiate = قسە بکەن، پێشنیار بکەن، و بنووسن چی دەکەن.
room-wall-commit = دوا گۆڕانکاری. بڕیارەکەتان دابخەن.
room-wall-closed-turn = خولەکە داخرا.
room-wall-closed-turn-do = ئەنجامەکە هەر ئێستا نیشان دەدرێت.
room-wall-reveal = بڕیارەکان گەیشتن.
room-wall-hot-wash = خولەکێک بۆ ئاوڕدانەوە: چی سەرسامی کردن؟
room-wall-practice = فەرمانێک بنووسن، نامەیەک بنێرن، پێشنیارێک بکەن، و دابخەن. هەمووی پێش خولی یەکەم فڕێ دەدرێت.
room-wall-debrief = هەڵسەنگاندن
room-wall-debrief-do = ڕۆڵەکەتان دابنێن. چی ڕووی دا، و بۆچی؟
room-wall-thanks = سوپاس.
room-wall-thanks-do = ژوورەکە داخراوە.
room-locks = { $locked } لە { $seats } داخراون
room-seats = کورسییەکان
room-code = کۆد
room-qr = چوارگۆشەیەک بۆ مۆبایل: دەتبات بۆ ژوورەکە.
room-news = هەواڵ
room-news-none = سەرەتایەکی ئارام.
room-levels = دۆخ چۆنە، لە 0 تا 100
room-agreements = ڕێککەوتنە کاراکان
room-statements = ڕاگەیەندراوەکان
room-came = ئەنجامی خولەکە
room-ended = چۆن کۆتایی هات
room-practice = ڕاهێنان: تاقی بکەنەوە. هیچی ناژمێردرێت.

## The page of a team

room-team-due-read = ڕوونکردنەوەکەت بخوێنەوە.
room-team-due-has-read = ڕوونکردنەوەکەت خوێندووەتەوە؛ خولی یەکەم خەریکە دەکرێتەوە.
room-team-due-lobby = دەتوانیت ڕوونکردنەوەکەت بخوێنیتەوە تا ئەوانی تر دێن.
room-team-due-order = فەرمانەکەتان هێشتا نەدراوە.
room-team-due-lock = فەرمانەکەتان پاشەکەوت کراوە، دانەخراوە.
room-team-due-locked = فەرمانەکەتان داخراوە.
room-team-due-closed = ئەنجامەکە خەریکە دەردەکەوێت.
room-team-due-reveal = سەیری دیوارەکە بکە.
room-team-due-hot-wash = چی سەرسامی کردیت؟
room-team-due-end = یارییەکە تەواو بوو.
room-team-due-debrief = ڕۆڵەکەت دابنێ، و ئاوڕ لە ڕووداوەکان بدەرەوە.
room-team-pen-own = پێنووسەکە لای تۆیە.
room-team-pen-other = { $name } دەنووسێت.
room-team-pen-nobody = هێشتا کەس نانووسێت.
room-team-pen-take = پێنووسەکە وەربگرە
room-team-help = یارمەتی
room-team-help-coming = یارمەتی بەڕێوەیە
room-team-help-about = بەڕێوەبەر دێت بۆ مێزەکەتان.
room-team-help-what = دەربارەی چی؟ (دەتوانیت بەتاڵی بهێڵیتەوە)
room-team-help-send = داوا لە بەڕێوەبەر بکە بێت
room-team-help-called = داواتان لە بەڕێوەبەر کردووە بێت.
room-team-tabs = بەشەکانی ئەم لاپەڕەیە
room-team-tab =
    { $tab ->
        [now] ئێستا
        [act] کردار
        [talk] گفتوگۆ
       *[brief] ڕوونکردنەوە
    }
room-team-mark-open = کراوە
room-team-mark-saved = پاشەکەوتکراو
room-team-mark-locked = داخراو
room-team-mark-unread = نەخوێنراوە
room-team-mark-answers =
    { $n ->
        [one] یەک بۆ وەڵام
       *[other] { $n } بۆ وەڵام
    }
room-team-paused = ژوورەکە ڕاگیراوە.
room-team-people =
    { $n ->
        [0] هێشتا کەس لێرە دانەنیشتووە.
       *[other] لە کورسییەکەتان: { $names }.
    }
room-team-settings = زمان، و چوونە دەرەوە
room-team-language = زمان
room-team-language-read = بەم زمانە بیخوێنەوە
room-team-leave = چوونە دەرەوە لە ژوورەکە
room-team-leave-about = کورسییەکەت دەمێنێتەوە، لەگەڵ هەموو ئەوەی نووسیویەتی. دەتوانیت بە کارتەکە یان کۆدەکە بگەڕێیتەوە.
room-team-lobby = پێش ئەوەی دەست پێ بکەین
room-team-brief = کاتی خوێندنەوە
room-team-your-turn = ئێستا چی بکەین
room-team-to-act = فەرمانەکەتان بنووسن
room-team-to-locked = فەرمانەکەتان ببینن
room-team-hot-wash = خولەکێک بۆ ئاوڕدانەوە
room-team-end = چۆن کۆتایی هات
room-team-news = هەواڵ
room-team-stakes = ئەوەی چاودێری دەکەن
room-team-standing = ئەوەی کارایە
room-team-own-order = فەرمانەکەتان
room-team-wants = چیتان دەوێت
room-team-secret = تەنها بۆ چاوی ئێوە
room-team-may = چی دەتوانن بکەن
room-team-has-read = ڕوونکردنەوەکەت خوێندووەتەوە.
room-team-has-read-send = خوێندمەوە

## The curtain

room-laptop-heading = ئەو لاپتۆپەی دەستاودەست دەکرێت
room-laptop-pass = لاپتۆپەکە بدە بە { $seat }
room-laptop-nobody = ئێستا هیچ کورسییەک ئەم لاپتۆپە بەکار ناهێنێت.
room-laptop-choose = یەکەم جارە لێرە دادەنیشن. شەش ژمارە هەڵبژێرن کە تەنها مێزەکەتان بیزانێت.
room-laptop-digits = شەش ژمارەکەتان
room-laptop-digits-new = شەش ژمارە
room-laptop-digits-again = هەمان ژمارە جارێکی تر
room-laptop-sit = ئێمە لێرەین
room-laptop-six = شەش ژمارە پێویستە.
room-laptop-wrong = ئەوانە ژمارەکانی ئەم مێزە نین. تکایە هەوڵ بدەنەوە.
room-laptop-other = هەردووکیان وەک یەک نەبوون. تکایە دووبارە هەڵیبژێرن.
room-laptop-ask = پێنج جار هەڵە بوو. تکایە لە بەڕێوەبەر بپرسن.
room-laptop-others = یان بۆ:
room-laptop-console = بۆ مێزی بەڕێوەبەر
room-laptop-done = تەواو: بیدە بە ئەوانی تر
