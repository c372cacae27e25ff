# The room: what is said and offered.

room-team-facilitator = الميسّر
room-team-you = أنتم
room-team-on-turn = الجولة { $turn }
room-team-of-turn = في الجولة { $turn }.
room-team-letters-heading = الرسائل
room-team-letters-none = ليس لديكم رسائل بعد.
room-team-thread = مع: { $names }
room-team-thread-length =
    { $n ->
        [one] رسالة واحدة
        [two] رسالتان
        [few] { $n } رسائل
        [many] { $n } رسالة
       *[other] { $n } رسالة
    }
room-team-reply = الرد إلى: { $names }
room-team-facilitator-reply = للرد، اطلبوا حضور الميسّر: «مساعدة»، في أعلى الصفحة.
room-team-write = كتابة رسالة
room-team-write-to = إلى
room-team-write-text = رسالتكم
room-team-send = إرسال
room-team-public = ما قيل للجميع
room-team-public-none = لم يُقل شيء للجميع بعد.
room-team-state = إصدار بيان علني
room-team-state-about = يظهر على شاشة العرض باسم مقعدكم.
room-team-state-text = بيانكم
room-team-state-send = إرسال إلى الجميع

room-team-the-table = طاولة التفاوض
room-team-no-table = لا تجلسون إلى أي طاولة في هذه الجولة. وما زال بإمكانكم التحدث إلى أي أحد.
room-team-table-later = تُقدَّم العروض متى فُتحت جولة. ويمكنكم حتى ذلك الحين التحدث إلى أي أحد.
room-team-table-over = لم يبقَ ما يُتفاوض عليه.
room-team-table = طاولة التفاوض: { $dialogue }
room-team-table-rule = تجلسون إليها مع: { $others }. يُعتمد العرض إذا وافق عليه كل الأشخاص الجالسين إليها قبل أن تُغلق الجولة. ومن لا يمثّله أشخاص لا يقبله إلا إذا كسب منه ما يكفي. وإلا تفاوض كل طرف بأسلوبه.
room-team-table-empty = لا عرض على الطاولة.
room-team-past-offers =
    { $n ->
        [one] عرض سابق واحد
        [two] عرضان سابقان
        [few] { $n } عروض سابقة
        [many] { $n } عرضًا سابقًا
       *[other] { $n } عرض سابق
    }
room-team-closed-offers =
    { $n ->
        [one] عرض واحد لم يعد على الطاولة
        [two] عرضان لم يعودا على الطاولة
        [few] { $n } عروض لم تعد على الطاولة
        [many] { $n } عرضًا لم يعد على الطاولة
       *[other] { $n } عرض لم يعد على الطاولة
    }
room-team-offer = العرض { $number }، من: { $from }
room-team-offer-own = العرض { $number }، منكم
room-team-offer-answers = ردًّا على العرض { $number }.
room-team-offer-open = بانتظار موافقة الجميع.
room-team-offer-agreed = وافق كل الأشخاص الجالسين إلى الطاولة: يُعرض للتوقيع حين تُغلق الجولة.
room-team-offer-declined = رُفض.
room-team-offer-countered = رُدّ عليه بالعرض { $number }.
room-team-offer-withdrawn = سُحب.
room-team-offer-lapsed = أُغلقت الجولة قبل أن يوافق الجميع.
room-team-offer-signed = وقّعه كل الأشخاص الجالسين إلى الطاولة.
room-team-offer-leaves = تبقى على الوضع القائم: { $issues }.
room-team-offer-term = { $issue }: { $level }
room-team-offer-unwilling = لا يكسب منه ما يكفي لتوقيعه: { $sides }.
room-team-offer-by-us = بحسب ما تعلمون، إذا وقّع الجميع.
room-team-backing =
    { $how ->
        [for] من عليهم تنفيذه يقفون خلفه
        [against] من عليهم تنفيذه يقفون ضده
       *[split] من عليهم تنفيذه منقسمون بشأنه
    }{ $n ->
        [0] .
       *[other] ؛ ويقف ضده: { $against }.
    }
room-team-agrees =
    { $own ->
        [yes] وافقتم
       *[no] وافق مقعد «{ $who }»
    }
room-team-not-yet =
    { $own ->
        [yes] لم توافقوا بعد
       *[no] لم يوافق بعد مقعد «{ $who }»
    }
room-team-accept = قبول
room-team-decline = رفض
room-team-withdraw = سحب
room-team-counter = عرض مقابل
room-team-counter-about = يُرفع العرض الآخر عن الطاولة عندئذ. غيّروا ما تريدون تغييره.
room-team-counter-send = وضع هذه الشروط على الطاولة
room-team-offer-new = عرض جديد على الطاولة
room-team-offer-how = أدخلوا عددًا من 0 إلى 100 لكل قضية تريدون حسمها. وما تتركونه فارغًا يبقى كما هو.
room-team-offer-field = شرطكم في «{ $issue }»، من 0 إلى 100
room-team-offer-words = ما تقولونه مع العرض (يمكن تركه فارغًا)
room-team-offer-send = وضع هذه الشروط على الطاولة
room-team-budget = لدورة المحادثات الواحدة رصيد من الاهتمام مجموعه { $budget }، تأخذ منه القضايا: { $takes }.
room-team-takes = { $issue } ({ $takes })
