# The room: the page of a team.

room-team-after-last = بعد الجولة الأخيرة
room-team-due-lobby = يمكنكم قراءة إحاطتكم ريثما يدخل الآخرون.
room-team-due-read = اقرؤوا إحاطتكم.
room-team-due-has-read = قرأتم إحاطتكم؛ والجولة الأولى على وشك أن تُفتح.
room-team-due-order = لم تتخذوا قراركم بعد.
room-team-due-lock = قراركم محفوظ، ولم يُقفل.
room-team-due-locked = قراركم مقفل.
room-team-due-policy = يتولى البرنامج هذا المقعد حاليًا.
room-team-due-caretaker = يعمل هذا المقعد بالتعليمات الاحتياطية.
room-team-due-closed = يجري حساب الحصيلة.
room-team-due-reveal = انظروا إلى شاشة العرض.
room-team-due-hot-wash = ما الذي فاجأكم؟
room-team-due-end = انتهت اللعبة.
room-team-due-debrief = ضعوا أدواركم جانبًا، وانظروا إلى ما جرى.
room-team-due-over = ما قيل فيها ما زال متاحًا للقراءة.

room-team-shut-before = تُكتب القرارات متى فُتحت الجولة الأولى. تصفّحوا ما هنا حتى ذلك الحين.
room-team-shut-between = أُغلقت الجولة. تُكتب القرارات من جديد متى فُتحت الجولة التالية.
room-team-shut-over = انتهت اللعبة؛ ولم يبقَ ما يُرسل.
room-team-shut-policy = يتولى البرنامج هذا المقعد حاليًا. ويستطيع الميسّر إعادته إليكم.
room-team-shut-caretaker = يعمل هذا المقعد بالتعليمات الاحتياطية إلى أن يتولاه أحد.
room-team-shut-locked = قراركم مقفل. افتحوه لتغييره.
room-team-shut-looking = هذه صفحة المقعد للاطلاع فقط؛ لا يمكن إرسال شيء من هنا.
room-team-shut-pen = القلم في مقعدكم مع { $name }. خذوا القلم لتغيير أي شيء هنا.
room-team-shut-no-pen = القلم في مقعدكم ليس مع أحد بعد. خذوا القلم لتغيير أي شيء هنا.

room-team-pen-own = القلم معكم.
room-team-pen-other = القلم مع { $name }.
room-team-pen-nobody = القلم ليس مع أحد بعد.
room-team-pen-take = أخذ القلم
room-team-help = مساعدة
room-team-help-coming = المساعدة قادمة
room-team-help-about = يأتي الميسّر إلى فريقكم.
room-team-help-what = ما الموضوع؟ (يمكن تركه فارغًا)
room-team-help-send = طلب حضور الميسّر
room-team-help-called = طلبتم حضور الميسّر.
room-team-letters =
    { $most ->
        [one] حرف واحد على الأكثر.
        [two] حرفان على الأكثر.
        [few] { $most } أحرف على الأكثر.
        [many] { $most } حرفًا على الأكثر.
       *[other] { $most } حرف على الأكثر.
    }
room-team-tabs = أقسام هذه الصفحة
room-team-tab =
    { $tab ->
        [now] الآن
        [act] القرار
        [talk] التواصل
       *[brief] الإحاطة
    }
room-team-mark-open = لم يُتخذ
room-team-mark-saved = محفوظ
room-team-mark-locked = مقفل
room-team-mark-unread = لم تُقرأ
room-team-mark-answers =
    { $n ->
        [one] واحد بانتظار ردّكم
        [two] اثنان بانتظار ردّكم
        [few] { $n } بانتظار ردّكم
        [many] { $n } بانتظار ردّكم
       *[other] { $n } بانتظار ردّكم
    }
room-team-paused = القاعة في إيقاف مؤقت.
room-team-people =
    { $n ->
        [0] لا أحد يجلس هنا بعد.
       *[other] في مقعدكم: { $names }.
    }
room-team-settings = اللغة والخروج
room-team-language = اللغة
room-team-language-read = القراءة بهذه اللغة
room-team-leave = الخروج من القاعة
room-team-leave-about = يبقى مقعدكم بكل ما كتبه. ويمكنكم العودة ببطاقة المقعد أو برمز القاعة.

room-team-own-odds = كما رأيتم الأمور:
room-team-more-soon = تُعرض البقية على شاشة العرض أولًا.
room-team-lobby = قبل أن نبدأ
room-team-brief = وقت القراءة
room-team-lobby-about = مقعدكم: { $actor }. ثلاثة أمور قبل الجولة الأولى:
room-team-first-brief = اقرؤوا إحاطتكم: من أنتم وماذا تريدون.
room-team-first-menu = انظروا ما يمكنكم فعله، واتفقوا على تعليمات احتياطية تُنفّذ إن تأخرتم.
room-team-first-talk = ابدؤوا بالتحية: اكتبوا إلى مقعد آخر.
room-team-your-turn = ما المطلوب الآن
room-team-now-do =
    { $phase ->
        [situation] انظروا ما حدث وما يعنيه لكم. ثم يبدأ التفاوض.
        [negotiate] تحدثوا مع الآخرين، في القاعة أو هنا؛ واتفقوا في ما بينكم على قرار، واحفظوه، ثم أقفلوه متى استقر.
       *[commit] الجولة على وشك أن تُغلق. أقفلوا قراركم الآن؛ وما لم يُقفل يُنفّذ كما حُفظ آخر مرة.
    }
room-team-now-table = { $dialogue }: تجلسون إلى هذه الطاولة في هذه الجولة. اختاروا أسلوب تفاوضكم، أو ضعوا شروطًا على الطاولة.
room-team-to-act = كتابة القرار
room-team-to-locked = عرض القرار
room-team-hot-wash = دقيقة تأمّل
room-team-hot-wash-about = ما الذي فاجأكم؟ وماذا كنتم ستفعلون الآن على نحو آخر؟ ليقل كل منكم شيئًا واحدًا لفريقه.
room-team-end = كيف انتهت
room-team-end-none = انتهت اللعبة قبل أن يُحسم شيء نهائيًا.
room-team-end-role = يمكنكم الآن أن تضعوا أدواركم جانبًا: ما قيل على الطاولة قيل في اللعب.
room-team-news = الأخبار
room-team-stakes = ما تراقبونه
room-team-stakes-key = من 0 إلى 100: ● الآن، ○ عند قراركم السابق.
room-team-level = الآن: { $level }.
room-team-wish =
    { $way ->
        [lower] تريدونه أدنى.
       *[higher] تريدونه أعلى.
    }
room-team-unmoved = بلا تغيير.
room-team-unmoved-unknown = لا يُعرف كيف تغيّر.
room-team-moved-well = { $change }، كما تريدون.
room-team-moved-badly = { $change }، على غير ما تريدون.
room-team-cause = { $cause } ({ $points })
room-team-known = ما تعلمون به: { $causes }.
room-team-known-key = ما تعلمون به محسوب مما رأيتموه؛ ويضاف إليه الحظ وما يفعله الآخرون في الخفاء.
room-team-standing = ما هو نافذ
room-team-in-force = { $dialogue }: هناك اتفاق نافذ.
room-team-in-force-kept = { $dialogue }: هناك اتفاق نافذ، ومدى الوفاء به: { $level } من 100.
room-team-pledges = تعهّدات على الطاولة
room-team-unusual = من يعاملكم على غير المعتاد
room-team-unusual-key = من −100 (أذى) إلى 100 (إحسان).
room-team-statements = ما قيل للجميع في هذه الجولة

room-team-lookback = حصيلة { $date }
room-team-own-order = قراركم
room-team-own-nothing = تركتم الجولة تمر.
room-team-defaulted = لم يكن قد أُرسل شيء حين أُغلقت الجولة، فنُفّذت تعليماتكم الاحتياطية.
room-team-refused = أردتم «{ $choice }» ولم يكن ممكنًا: تبيّن أن الأمور على غير ما بدت من هنا.
room-team-meant = ما كان المقصود تغييره
room-team-meant-moved = { $what }: الآن { $now } ({ $change })
room-team-meant-note = وقد أثّرت فيها أمور أخرى أيضًا.
room-team-others = ما ظهر مما فعله الآخرون
room-team-others-nothing = لم تروا شيئًا مما فعله الآخرون.
room-team-talks = المحادثات والتعهّدات
room-team-counted = ما أُحصي
room-team-sent = ما أرسلتم
room-team-sent-nothing = لم ترسلوا قرارًا.
room-team-sent-wait = تُعرض حصيلته بعد لحظات.

room-team-you-are = { $actor }: من أنتم
room-team-situation = الوضع:
room-team-wants = ما تريدونه
room-team-may-one = { $name }:
room-team-want =
    { $what }: { $way ->
        [lower] أدنى
       *[higher] أعلى
    }{ $first ->
        [yes] . وهذا أهم ما تريدونه.
       *[no] .
    }
room-team-lines = أين تريدون أن تُحسم القضايا، الأهم أولًا
room-team-lines-more =
    { $n ->
        [one] قضية أخرى
        [two] قضيتان أخريان
        [few] { $n } قضايا أخرى
        [many] { $n } قضية أخرى
       *[other] { $n } قضية أخرى
    }
room-team-secret = سرّي، لكم وحدكم
room-team-may = ما يمكنكم فعله
room-team-may-how =
    { $most ->
        [one] واحد من هذه الخيارات في الجولة، أو لا شيء. وبعضها لا يتاح إلا أحيانًا.
        [two] اثنان من هذه الخيارات على الأكثر في الجولة، أو لا شيء. وبعضها لا يتاح إلا أحيانًا.
        [few] { $most } من هذه الخيارات على الأكثر في الجولة، أو لا شيء. وبعضها لا يتاح إلا أحيانًا.
        [many] { $most } من هذه الخيارات على الأكثر في الجولة، أو لا شيء. وبعضها لا يتاح إلا أحيانًا.
       *[other] { $most } من هذه الخيارات على الأكثر في الجولة، أو لا شيء. وبعضها لا يتاح إلا أحيانًا.
    }
room-team-has-read = قرأتم إحاطتكم.
room-team-has-read-send = قرأتُها
room-team-long = الإحاطة المطوّلة
room-team-others-who = الآخرون، كما يعرفهم الجميع
room-team-glossary = معاني الكلمات
room-team-word-act = إجراء لمرة واحدة
room-team-word-act-about = شيء يُنفّذ مرة واحدة، كاملًا، في هذه الجولة.
room-team-word-stance = نهج مستمر
room-team-word-stance-about = شيء يعمل ما دمتم عليه، وتختارونه من جديد في كل جولة.
room-team-word-posture = أسلوب التفاوض
room-team-word-posture-about = هل تضغطون أو تأخذون وتعطون أو تتنازلون، إن لم يضع أحد على الطاولة شروطًا يوقّعها الجميع. وهو يؤثر في ما يُتفق عليه وفي سهولة انقطاع المحادثات.
room-team-word-terms = الشروط
room-team-word-terms-about = أين تكون القضايا من الآن فصاعدًا، كل منها بين 0 و100.
room-team-word-kept = مدى الوفاء بالاتفاق
room-team-word-kept-about = من 0 إلى 100: يتوقف على من يقف خلفه، والاتفاق الذي يفي به قلّة ينهار.
room-team-word-influence = النفوذ
room-team-word-influence-about = وزن الطرف عند الآخرين وإلى الطاولة، من 0 إلى 100.
room-team-word-stability = الاستقرار
room-team-word-stability-about = مدى ثبات الطرف في الداخل، من 0 إلى 100.
