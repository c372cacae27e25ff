# The room: the debrief. Cards on the wall, votes and what people take away on their phones, notes for the facilitator.

# Odds, as they are shown before what came of them
deck-odds =
    { $how ->
        [hardly] مستبعد جدًا
        [unlikely] غير مرجّح
        [even] قد ينجح وقد لا ينجح
        [likely] مرجّح
       *[nearly] شبه مؤكد
    } ({ $percent } %)
deck-odds-open = قد يفشل
deck-went =
    { $went ->
        [well] نجح.
        [badly] فشل.
       *[untold] لم يتضح بعد.
    }

# What cards are called
deck-place = البطاقة { $at } من { $of }
deck-page = { $title } ({ $page })
deck-page-of = الصفحة { $page } من { $pages }
deck-role-title = الخروج من الدور
deck-felt-title = كيف كان الشعور
deck-waiting-title = ما الذي أثّر
deck-asked-title = الجولة { $turn }: { $what }؟
deck-told-title = الاحتمالات: { $what }
deck-nothing-title = ما الذي أثّر
deck-luck-title = الحظ والاختيار
deck-seat-title = { $seat }: ما كان متاحًا غير ذلك
deck-promises-title = التعهّدات
deck-forecasts-title = ما توقعته القاعة
deck-world-title = وفي الواقع؟
deck-commitments-title = ما نخرج به
deck-thanks-title = شكرًا لكم

# Cards without figures
deck-role = ضعوا بطاقاتكم.
deck-role-do = من الآن يتحدث كل منكم باسمه، ولا يُطلب من أحد أن يدافع عما فعله مقعده.
deck-felt = كيف كانت التجربة؟
deck-felt-do = كلمة واحدة من كل منكم، بالدور. ولا تفسيرات الآن.
deck-thanks = شكرًا لكم.
deck-thanks-do = صفحتكم تبقى على هواتفكم. والتقرير عند الميسّر.
deck-why = لماذا انتهت هكذا
deck-waiting = يجري الحساب: { $percent } %
deck-waiting-about = تُلعب اللعبة من جديد من كل جولة من جولاتها، مرات كثيرة، ليُعرف ما الذي أثّر. وتظهر البطاقات من تلقاء نفسها.
deck-waiting-done = اكتمل الحساب.
deck-waiting-done-do = لُعبت مستقبلات كثيرة لهذه اللعبة. والآن: ما الذي أثّر؟
deck-nothing = لم يحسمها أمر واحد.
deck-nothing-about =
    إذا استُبعد أي خيار أو حدث وحده، تتكرر النهاية نفسها بالنسبة نفسها تقريبًا. ولُعب { $futures } من المستقبلات المحتملة لمعرفة ذلك. ما أثّر هو اجتماع الأمور معًا.

# The timeline
deck-deeds-none = لم يفعل أحد شيئًا في هذه الجولة.
deck-brought = أدرجه الميسّر
deck-passed = ترك الجولة تمر
deck-by-default = لم يُرسَل شيء
deck-hidden = لم يلحظه حينها: { $seats }
deck-agreed = على طاولات التفاوض
deck-round =
    { $dialogue }: { $verdict ->
        [deal] { $by ->
            [people] اتفاق وقّعته المقاعد التالية ({ $seats }): { $terms }
           *[model] اتفاق: { $terms }
        }
        [broke_down] انقطعت المحادثات
        [stalled] أحد الأطراف لم يسعَ إلى اتفاق
       *[nothing_to_gain] لم تكن هناك شروط مُرضية للجميع
    }.

# A moment that mattered
deck-moment =
    { $kind ->
        [event] { $date }: { $what }.
        [posture] { $date }، { $actor }: أسلوب «{ $what }» في «{ $table }».
       *[choice] { $date }، { $actor }: «{ $what }».
    }
deck-question =
    { $kind ->
        [event] لو لم يقع ذلك حينها، فهل كان احتمال «{ $outcome }» سيكون أكبر، أم أقل، أم كما هو تقريبًا؟
        [posture] لو كان الأسلوب «{ $usual }» بدلًا من ذلك، فهل كان احتمال «{ $outcome }» سيكون أكبر، أم أقل، أم كما هو تقريبًا؟
       *[choice] لو تُركت تلك الجولة تمر، فهل كان احتمال «{ $outcome }» سيكون أكبر، أم أقل، أم كما هو تقريبًا؟
    }
deck-answer =
    { $answer ->
        [likelier] أكبر
        [less] أقل
       *[same] كما هو تقريبًا
    }
deck-votes =
    { $votes ->
        [0] أجيبوا على هواتفكم.
        [one] أجاب واحد من { $people }.
        [two] أجاب اثنان من { $people }.
       *[other] أجاب { $votes } من { $people }.
    }
deck-verdict =
    { $answer ->
        [likelier] في هذا النموذج كان احتمال «{ $outcome }» سيكون أكبر من دون ذلك.
        [less] في هذا النموذج كان احتمال «{ $outcome }» سيكون أقل من دون ذلك.
       *[same] في هذا النموذج لا يكاد ذلك يغيّر احتمال «{ $outcome }».
    }
deck-futures = نسبة المستقبلات التي انتهت إلى «{ $outcome }»
deck-with = بوجوده
deck-without = من دونه
deck-percent = { $percent } %
deck-interval = من { $low } إلى { $high } %
deck-method = { $futures } من المستقبلات المحتملة في هذا النموذج ابتداءً من تلك الجولة، وبالحظ نفسه في الحالتين؛ فترات ثقة { $level } %. ولا أحد يعلم ما كان سيحدث في الواقع.
deck-room =
    { $votes ->
        [0] لم تصوّت القاعة
        [one] ما قالته القاعة (صوت واحد)
        [two] ما قالته القاعة (صوتان)
        [few] ما قالته القاعة ({ $votes } أصوات)
        [many] ما قالته القاعة ({ $votes } صوتًا)
       *[other] ما قالته القاعة ({ $votes } صوت)
    }

# Luck and choice
deck-luck-first = في البداية انتهى { $percent } من كل 100 من المستقبلات المحتملة إلى «{ $outcome }». ومن هناك حتى اليقين:
deck-luck-choices = من النقاط بفعل الخيارات، أيًّا كان صاحبها
deck-luck-luck = من النقاط بفعل الحظ: الأحداث والاحتمالات والمحادثات والتقلبات العشوائية
deck-interval-points = من { $low } إلى { $high }
deck-fortunes = المكسب والخسارة: ما الذي حسّن حال كل مقعد أو أضرّ بها
deck-fortune-expected = المتوقع
deck-fortune-own = خياراته
deck-fortune-others = خيارات الآخرين
deck-fortune-luck = الحظ
deck-fortune-came = الحصيلة
deck-fortune = في البداية كان المتوقع لكم { $expected }؛ وكانت الحصيلة { $came }.
deck-fortune-part =
    { $what ->
        [own] خياراتكم
        [others] خيارات الآخرين
       *[luck] الحظ
    }: { $mean } (من { $low } إلى { $high }).

# What a seat could have done instead
deck-seat-lead =
    { $n ->
        [one] أُعيد النظر في قرار واحد، وجُرّب كل خيار فيه في مستقبلات كثيرة.
        [two] أُعيد النظر في قرارين، وجُرّب كل خيار فيهما في مستقبلات كثيرة.
        [few] أُعيد النظر في { $n } قرارات، وجُرّب كل خيار فيها في مستقبلات كثيرة.
        [many] أُعيد النظر في { $n } قرارًا، وجُرّب كل خيار فيها في مستقبلات كثيرة.
       *[other] أُعيد النظر في { $n } قرار، وجُرّب كل خيار فيها في مستقبلات كثيرة.
    }
deck-seat-none = لا شيء آخر كان أفضل بوضوح.
deck-seat-none-about = في كل قرار من قرارات هذا المقعد لا يجلب أي خيار آخر مكسبًا يتجاوز ما قد يكون من الحظ.
deck-seat-method = القيمة للمقعد نفسه بحسب أهدافه، في هذا النموذج. وما هو أفضل لمقعد ليس أفضل للجميع.
deck-did =
    { $date }: { $did ->
        [nothing] تُركت الجولة تمر.
       *[something] «{ $taken }».
    }
deck-instead =
    { $could ->
        [nothing] الأفضل للمقعد: ترك الجولة تمر.
       *[something] الأفضل للمقعد: «{ $other }».
    }
deck-gained = القيمة { $adapting } (من { $low } إلى { $high }) إذا ردّ الآخرون على ذلك؛ أو { $fixed } (من { $fixed_low } إلى { $fixed_high }) إذا فعلوا ما فعلوه.

# Promises
deck-promised = تعهّد من { $who } إلى { $to }: { $choice }، بحلول { $date }
deck-kept =
    { $kept ->
        [kept] أُوفي به
        [broken] نُكث
       *[due] انتهت اللعبة قبل حلول موعده
    }
deck-kept-unseen = لم يكن ذلك ظاهرًا للطرف الآخر ({ $to }).

# Forecasts
deck-forecasts = كم قدّرنا احتمال أن تنتهي إلى «{ $outcome }»؟
deck-forecasts-few = لم يبلغ عدد المتوقعين ثلاثة في أي جولة، فتبقى التوقعات لأصحابها.
deck-forecasts-room = القاعة
deck-forecasts-model = النموذج
deck-forecasts-people =
    { $people ->
        [one] توقّع واحد
        [two] توقّعان
        [few] { $people } توقّعات
        [many] { $people } توقّعًا
       *[other] { $people } توقّع
    }
deck-forecasts-score = متوسط خطأ القاعة { $room }: 0 يعني واثقًا مصيبًا، و2 واثقًا مخطئًا، والتوقّع المتساوي { $even }.
deck-forecasts-score-model = وخطأ النموذج كان سيبلغ { $model }.

# In the world
deck-likeness =
    { $likeness ->
        [same] مماثل
        [different] مختلف
       *[simplified] مبسّط
    }
deck-likeness-ask =
    { $likeness ->
        [same] ما الذي وجدتموه مألوفًا؟
        [different] ما الذي لا يحدث هكذا أبدًا؟
       *[simplified] ما المهم الذي ينقص هنا؟
    }
deck-more =
    { $n ->
        [one] وهناك واحدة أخرى
        [two] وهناك اثنتان أخريان
       *[other] وهناك { $n } أخرى
    }

# What we take away
deck-commitments = أمر واحد ستفعلونه على نحو مختلف. اكتبوه على هواتفكم.
deck-commitments-count =
    { $n ->
        [one] التزام واحد حتى الآن
        [two] التزامان حتى الآن
        [few] { $n } التزامات حتى الآن
        [many] { $n } التزامًا حتى الآن
       *[other] { $n } التزام حتى الآن
    }

# The console
deck-cards = البطاقات
deck-do-next = البطاقة التالية: { $card }
deck-do-last = هذه البطاقة الأخيرة
deck-do-back = البطاقة السابقة
deck-key-back = البطاقة السابقة
deck-notes-next = مع البطاقة التالية: { $card }
deck-notes-now = مع هذه البطاقة
deck-progress = يجري حساب ما الذي أثّر: { $percent } %
deck-progress-done = اكتمل حساب ما الذي أثّر.
deck-progress-nothing = لم تصل اللعبة إلى نتيجة، فليس هناك ما يُحسب.
deck-files = ملفات للحفظ
deck-file-facilitator = التقرير الكامل
deck-file-participant = تقرير المشاركين
deck-file-seat = صفحة المقعد: { $seat }
deck-file-lines = السجلّ (JSON Lines)
deck-file-names = مع الأسماء
deck-file-tables = الجداول (ملف جدول بيانات)
deck-survey =
    { $n ->
        [0] الاستبيان: لم يجب أحد
        [one] الاستبيان: إجابة واحدة
        [two] الاستبيان: إجابتان
        [few] الاستبيان: { $n } إجابات
        [many] الاستبيان: { $n } إجابة
       *[other] الاستبيان: { $n } إجابة
    }
deck-survey-few = تظهر النتائج بعد أن يجيب ثلاثة.
deck-survey-mean = { $what } { $mean } من 5
deck-note-role = اجمعوا بطاقات المقاعد. وقولوا إن الأدوار تنتهي هنا.
deck-note-ended = اقرؤوها بصوت عالٍ. واسألوا: هل هذا ما توقعتموه هذا الصباح؟
deck-note-ended-more = لا لوم الآن، ولا «ماذا لو».
deck-note-felt = كلمة واحدة من كل مشارك. بالدور، ومن دون تعليق من أحد.
deck-note-felt-more = اسألوا من شعر بالعجز، ومن شعر بأن صوته مسموع.
deck-note-turn = ابتداءً من أول بطاقة من هذه، تُفتح كل الرسائل والعروض على كل هاتف.
deck-note-turn-more = اسألوا: من كان يعرف هذا؟ وقرار من كان سيتغيّر؟
deck-note-waiting = تابعوا الحديث عن التسلسل الزمني؛ فالبطاقات تظهر من تلقاء نفسها.
deck-note-asked = اقرؤوا السؤال، وامنحوا المشاركين وقتًا للتفكير قبل التصويت.
deck-note-asked-more = اسألوا اثنين اختلفت إجابتهما: لماذا؟
deck-note-told = قارنوا التصويت بالمستقبلات المحتملة. من دافع عن رأي الأقلية؟
deck-note-told-more = هذا نموذج واحد: اسألوا عما يغفله.
deck-note-nothing = هذه نتيجة أيضًا: اسألوا كيف عملت الأمور معًا.
deck-note-luck = قبل أن يُمدح أحد أو يُلام: كم كان للحظ من ذلك؟
deck-note-luck-more = اسألوا من كسب بالحظ عما كان يظن أنه أحسن فعله.
deck-note-seat = اسألوا المقعد أولًا: هل فكرتم في هذا؟ وما الذي منعكم منه؟
deck-note-seat-more = ثم اسألوا الآخرين: كيف كنتم ستردّون؟
deck-note-promises = في كل تعهّد نُكث، اسألوا الطرفين كيف رأياه.
deck-note-forecasts = ما الذي رأته القاعة قادمًا، وما الذي لم تره؟
deck-note-world = ثلاثة أعمدة. اطلبوا نقطة واحدة من كل فريق.
deck-note-world-more = من يعرف الواقع يتحدث أخيرًا.
deck-note-commitments = دقيقتان من الصمت. وذكر الأسماء اختياري.
deck-note-thanks = اطلبوا ملء الاستبيان إن لم يُملأ. واحفظوا الملفات قبل إغلاق القاعة.

# On the phones
look-tab = مقعدي
look-open-later = يُفتح هذا مع التسلسل الزمني على شاشة العرض.
look-vote = صوتكم
look-vote-about = لا أحد يرى إجابتكم. وترى القاعة الأصوات مجتمعة، مع البطاقة التالية.
look-vote-said = إجابتكم: { $answer }. يمكنكم تغييرها ما دام السؤال على شاشة العرض.
look-world = وفي الواقع؟
look-world-about = ما المماثل في الواقع، وما المختلف، وما المبسّط؟ يظهر ذلك على شاشة العرض من دون اسمكم.
look-world-send = إرسال إلى شاشة العرض
look-world-said = قلتم:
look-commitment = أمر واحد سأفعله على نحو مختلف
look-commitment-about = يظهر على شاشة العرض.
look-commitment-named = مع اسمي
look-commitment-send = إرسال إلى شاشة العرض
look-commitment-said = هذا على شاشة العرض:
look-survey = كيف كانت التجربة؟ أربعة أسئلة قصيرة
look-survey-about = تُحسب إجاباتكم مجتمعة مع غيرها، ولا تظهر لأحد قبل أن يجيب ثلاثة.
look-survey-question =
    { $what ->
        [realism] هل كانت قريبة من الواقع؟
        [fairness] هل كانت منصفة لمقعدكم؟
       *[learning] هل تعلّمتم شيئًا؟
    }
look-survey-ends = 1 تعني لا على الإطلاق، و5 تعني كثيرًا جدًا.
look-survey-words = ما الذي ينبغي أن نغيّره؟ (يمكن تركه فارغًا)
look-survey-send = إرسال الإجابات
look-survey-said = شكرًا لكم. يمكنكم تغيير إجاباتكم حتى إغلاق القاعة.
look-goals = هل نال مقعدكم ما أراد؟
look-goals-about = قدّروا ذلك بأنفسكم قبل أن تروا ما تقوله الأرقام: 1 تعني لا على الإطلاق، و5 تعني تمامًا.
look-goals-send = حفظ التقديرات
look-goals-said = حُفظت. يمكنكم تغييرها حتى إغلاق القاعة.
look-goals-wanted =
    { $way ->
        [up] زيادة: { $what }
       *[down] خفض: { $what }
    }
look-goals-came = { $what }: في البداية { $start }، وفي النهاية { $end }، وقيمة ذلك لكم { $worth }
look-goals-rated = تقديركم: { $mark } من 5.
look-own = نظرة إلى الوراء من مقعدكم
look-decisions = القرارات التي أثّرت في مقعدكم
look-decisions-later = تظهر هذه بعد الإجابة عن الأسئلة على شاشة العرض.
look-decisions-waiting = ما زال حسابها جاريًا.
look-decisions-none =
    { $n ->
        [one] لا يمكن تمييز قراركم الوحيد عن الحظ: لا خيار آخر كان أنفع لكم بوضوح.
        [two] لا يمكن تمييز أي من قراريكم عن الحظ: لا خيار آخر كان أنفع لكم بوضوح.
       *[other] لا يمكن تمييز أي من قراراتكم، وعددها { $n }، عن الحظ: لا خيار آخر كان أنفع لكم بوضوح.
    }
look-best = أفضل ما فعلتم: { $date }، «{ $what }» ({ $payoff }).
look-worst = أسوأ ما فعلتم: { $date }، «{ $what }» ({ $payoff }).
look-luck = الحظ والاختيار
look-beliefs = ما كنتم تعرفونه، وما كان عليه الأمر
look-beliefs-none = لا شيء مما كان عليكم تقديره كان بعيدًا عن الواقع.
look-belief = الجولة { $turn }، { $what }: القيمة الفعلية { $was }؛ وتقديركم { $taken }.
look-belief-hidden = الجولة { $turn }، { $what }: القيمة الفعلية { $was }؛ ولم يكن بوسعكم رؤيتها.
look-hidden = ما فعله الآخرون ولم تلحظوه
look-hidden-none = لاحظتم كل ما فُعل.
look-promises = التعهّدات
look-promises-none = لم تتصافحوا على شيء.
look-archive = كل ما كُتب
look-archive-about = كل الرسائل والعروض والمصافحات، من الجميع، جولةً جولة.
look-archive-all = الجميع
look-archive-turn = { $date } (الجولة { $turn })
look-archive-none = لم يُكتب شيء.
look-page = حفظ صفحتي
look-opened = ما تكتبونه هنا يقرؤه أثناء اللعبة من تكتبون إليهم والميسّر. ويُفتح للجميع في المراجعة الختامية.
look-wall = على شاشة العرض: { $card }
