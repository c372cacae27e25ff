# The room: what a team does: its order, and how it comes to tables.

room-team-order = قراركم
room-team-menu-most =
    { $most ->
        [one] اختاروا خيارًا واحدًا، أو اتركوا الجولة تمر.
        [two] اختاروا خيارين على الأكثر، أو اتركوا الجولة تمر. وما هو مستمر منها يتقاسم جهدكم.
        [few] اختاروا { $most } خيارات على الأكثر، أو اتركوا الجولة تمر. وما هو مستمر منها يتقاسم جهدكم.
        [many] اختاروا { $most } خيارًا على الأكثر، أو اتركوا الجولة تمر. وما هو مستمر منها يتقاسم جهدكم.
       *[other] اختاروا { $most } خيار على الأكثر، أو اتركوا الجولة تمر. وما هو مستمر منها يتقاسم جهدكم.
    }
room-team-stances = نهج مستمر
room-team-stances-about = تعمل هذه ما دمتم تختارونها من جديد.
room-team-acts = إجراءات لمرة واحدة
room-team-acts-about = تُنفّذ هذه كاملةً في هذه الجولة.
room-team-acts-one = تُنفّذ هذه كاملةً في هذه الجولة: واحد منها على الأكثر.
room-team-pass = أو لا شيء
room-team-pass-about = تنتظرون وتراقبون. وهذا قرار أيضًا.
room-team-closed =
    { $n ->
        [one] خيار واحد غير متاح لكم الآن
        [two] خياران غير متاحين لكم الآن
        [few] { $n } خيارات غير متاحة لكم الآن
        [many] { $n } خيارًا غير متاح لكم الآن
       *[other] { $n } خيار غير متاح لكم الآن
    }
room-team-why-closed = { $why }.
room-team-why-needs = { $why }؛ ويتوقف ذلك على: { $things }.
room-team-cost =
    { $how ->
        [nothing] لا كلفة له سوى أثره.
        [little] كلفته عليكم قليلة.
        [something] كلفته عليكم متوسطة.
        [much] كلفته عليكم كبيرة.
       *[very-much] كلفته عليكم كبيرة جدًا.
    }
room-team-odds =
    { $how ->
        [very-likely] نجاحه مرجّح جدًا
        [likely] نجاحه مرجّح
        [even] قد ينجح وقد لا ينجح
        [unlikely] نجاحه مستبعد
       *[very-unlikely] نجاحه مستبعد جدًا
    } ({ $chance } %).
room-team-odds-hang = يتوقف نجاحه على: { $things }.
room-team-comes-off = لا ينجح إلا بحسب حقيقة الوضع، وهي ما تكتشفونه حين تحاولون. ويتوقف على: { $things }.
room-team-more = ماذا يفعل
room-team-save = حفظ القرار
room-team-saved = محفوظ. يُنفّذ كما هو هنا حين تُغلق الجولة.
room-team-unsaved = لم تقرروا شيئًا بعد.
room-team-locked = قراركم مقفل
room-team-locked-why = السبب الذي ذكرتموه:
room-team-unlock = فتح القرار
room-team-locked-all = كل ما كان متاحًا لكم
room-team-lock-heading = إقفال القرار
room-team-lock-what = المحفوظ حتى الآن:
room-team-lock-about = الإقفال يعني أنكم جاهزون. ويمكنكم الفتح ما دامت الجولة مفتوحة.
room-team-lock-first = احفظوا قرارًا أولًا.
room-team-lock-reason = لماذا تفعلون هذا؟ سطر واحد؛ نعود إليه في المراجعة الختامية.
room-team-lock = إقفال القرار

room-team-fallback =
    إذا لم ترسلوا شيئًا: { $what ->
        [policy] يتصرف مسؤولوكم كعادتهم
        [hold] تُترك الجولة تمر
       *[choices] يُنفّذ ما حدّدتموه
    }
room-team-fallback-about = تُنفّذ هذه التعليمات الاحتياطية في كل جولة تُغلق قبل أن تحفظوا قرارًا.
room-team-fallback-policy = يتصرف مسؤولوكم كعادتهم.
room-team-fallback-hold = تتركون الجولة تمر.
room-team-fallback-choices = تفعلون ما يلي، بقدر ما يمكن حينها:
room-team-fallback-save = حفظ التعليمات الاحتياطية

room-team-table-across = يجلس قبالتكم: { $others }. وهذا ما يَعِد به كل أسلوب تفاوض، إذا كان أسلوبهم «{ $posture }» وكان الوضع كما ترونه:
room-team-posture-idle = لا سعي إلى اتفاق، ولا محادثات يمكن أن تنقطع.
room-team-posture-nothing =
    { $n ->
        [0] الاتفاق مستبعد: مكسبكم من الشروط أقل مما يكفي.
       *[other] الاتفاق مستبعد، إذ لا يكسب منه ما يكفي: { $sides }.
    }
room-team-posture-none = إن لم تختاروا شيئًا هنا، جاء مسؤولوكم إلى الطاولة كعادتهم. وإن وافق كل الأشخاص الجالسين إلى الطاولة على عرض، اعتُمد العرض بدلًا من ذلك.
room-team-to-table = الاطلاع على العروض وتقديمها
room-team-breakdown = احتمال انقطاع المحادثات: { $chance } %.
room-team-kept =
    { $how ->
        [well] سيُوفى بالاتفاق وفاءً جيدًا
        [mostly] سيُوفى بمعظم الاتفاق
        [badly] سيكون الوفاء بالاتفاق ضعيفًا
       *[hardly] يكاد الاتفاق لا يُوفى به
    } ({ $level } من 100).
room-team-worth =
    { $grade ->
        [very-good] جيد جدًا لكم
        [good] جيد لكم
        [little-good] جيد لكم بعض الشيء
        [even] لا جيد لكم ولا سيئ
        [little-bad] سيئ لكم بعض الشيء
        [bad] سيئ لكم
       *[very-bad] سيئ جدًا لكم
    } إذا عُقد وأُوفي به ({ $gain }).
room-team-issues = القضايا واحدةً واحدة، إذا كان أسلوبكم «{ $posture }»
room-team-keep-off = إبعادها عن الطاولة
room-team-issue-now = اليوم: { $level }.
room-team-issue-own =
    تريدونها عند { $level }، وتهمكم { $care ->
        [very-much] كثيرًا جدًا
        [much] كثيرًا
        [somewhat] بعض الشيء
       *[little] قليلًا
    }.
room-team-issue-unminded = لا يهمكم أمرها.
room-team-issue-terms = الشروط: { $level }.
room-team-issue-likely = المرجّح: { $level }.
room-team-issue-stays = تبقى كما هي.
room-team-issue-low = 0: { $low }
room-team-issue-high = 100: { $high }
room-team-key-now = اليوم
room-team-key-own = ما تريدونه
room-team-key-terms = الشروط
room-team-key-likely = المرجّح
