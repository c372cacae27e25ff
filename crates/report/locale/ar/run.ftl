# A run as it is told: its head, the situation at the start, and the end.

run-head =
    من { $start } إلى { $end }، { $turns ->
        [one] جولة واحدة
        [two] جولتان
        [few] { $turns } جولات
        [many] { $turns } جولة
       *[other] { $turns } جولة
    }؛ البذرة { $seed }.
run-head-numbered =
    من { $start } إلى { $end }، { $turns ->
        [one] جولة واحدة
        [two] جولتان
        [few] { $turns } جولات
        [many] { $turns } جولة
       *[other] { $turns } جولة
    }؛ البذرة { $seed }، التكرار { $replication }.

situation = الوضع، { $start }
situation-who = الطرف
situation-influence = النفوذ
situation-stability = الاستقرار
situation-levels = كيف تقف الأمور (من 0 إلى 100)
situation-issues = ما يُراد حسمه، وأين يقف بين حدّيه
situation-issue = { $issue }: { $level } (0 تعني: { $low }؛ و100 تعني: { $high })

turn = { $turn } · { $month }
# $effort is how many stances share the effort of an actor; $odds is `known` where $chance is the chance of success that it had.
turn-choice =
    { $actor }: { $choice }{ $effort ->
        [1] {""}
        [2] ، بنصف الجهد
        [3] ، بثلث الجهد
       *[other] ، بربع الجهد
    }{ $went ->
        [well] {" "}– بنجاح{ $odds ->
            [known] ، وكان احتمال النجاح { $chance }{"\u00A0"}%
           *[untold] {""}
        }
        [badly] {" "}– من دون نجاح{ $odds ->
            [known] ، وكان احتمال النجاح { $chance }{"\u00A0"}%
           *[untold] {""}
        }
       *[untold] {""}
    }.
# Of one and of several; in English it is the same.
turn-still =
    { $n ->
        [one] طرف ترك الجولة تمر: { $actors }.
        [two] طرفان تركا الجولة تمر: { $actors }.
       *[other] أطراف تركت الجولة تمر: { $actors }.
    }
turn-change = { $variable } { $before } ← { $after } ({ $change })
turn-change-because = { $variable } { $before } ← { $after } ({ $change })، وأهم الأسباب: { $causes }
turn-cause = { $cause } { $points }
news = { $event }.
news-told = { $event }. { $about }
news-again = { $event }، مرة أخرى.

ending-open = لم تنته التشغيلة.
ending = النتيجة: { $outcome }
ending-moves = إلى أين سارت الأمور
ending-talks =
    { $dialogue }: { $held ->
        [zero] لم تُعقد أي دورة محادثات
        [one] عُقدت دورة محادثات واحدة
        [two] عُقدت دورتا محادثات
        [few] عُقدت { $held } دورات محادثات
        [many] عُقدت { $held } دورة محادثات
       *[other] عُقدت { $held } دورة محادثات
    }، { $deals ->
        [zero] ولم يُبرم أي اتفاق
        [one] وأُبرم اتفاق واحد
        [two] وأُبرم اتفاقان
        [few] وأُبرمت { $deals } اتفاقات
        [many] وأُبرم { $deals } اتفاقًا
       *[other] وأُبرم { $deals } اتفاق
    }، { $breakdowns ->
        [zero] ولم تنقطع المحادثات
        [one] وانقطعت المحادثات مرة واحدة
        [two] وانقطعت المحادثات مرتين
        [few] وانقطعت المحادثات { $breakdowns } مرات
        [many] وانقطعت المحادثات { $breakdowns } مرة
       *[other] وانقطعت المحادثات { $breakdowns } مرة
    }؛ وفي النهاية: { $end }.
ending-in-force = اتفاق نافذ، مدى الوفاء به { $level } من 100
ending-without = لا اتفاق نافذ
ending-gains = ما كسبه كل طرف بحسب أهدافه (المنفعة قياسًا إلى البداية)

replay-same =
    { $file }: مطابقة تمامًا حتى آخر بت: { $turns ->
        [one] جولة واحدة
        [two] جولتان
        [few] { $turns } جولات
        [many] { $turns } جولة
       *[other] { $turns } جولة
    }، { $levels ->
        [one] متغيّر واحد
        [two] متغيّران
        [few] { $levels } متغيّرات
        [many] { $levels } متغيّرًا
       *[other] { $levels } متغيّر
    }

# What was counted on a turn: how many events, and who brought most of them.
turn-counted = { $events ->
        [0] { $name }: لا شيء.
        [one] { $name }: 1.
       *[other] { $name }: { $events }.
    }
turn-counted-mostly =
    { $events ->
        [one] { $name }: 1، والأرجح أن مصدره
       *[other] { $name }: { $events }، ومصدر معظمها
    } «{ $choice }» ({ $actor }).
# The same as a seat knows it: a course is a choice that was seen to be taken turn after turn, $since a month before.
turn-seen-mostly =
    { $events ->
        [one] { $name }: 1، والأرجح أن مصدره
       *[other] { $name }: { $events }، ومصدر معظمها
    } «{ $choice }» ({ $actor }، منذ { $since }).
# What a choice brings, on its card.
card-source = { $name }: { $events } في الشهر ما دام الخيار قائمًا، بزيادة أو نقصان بحسب الوضع
card-source-act = { $name }: { $events }، بزيادة أو نقصان بحسب الوضع

# A flag that is up; the scenario's words for it are a sentence.
standing = { $flag }.

# Below a handbook in the terminal.
handbook-more = العلاقات، ومواقف الأطراف من كل قضية، والخيارات وما تفعله، والأحداث والنهايات والمصادر في صفحة الدليل: `--html FILE`.
