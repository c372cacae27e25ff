# The room: handshakes, forecasts, and events that the facilitator brings about.

# Handshakes, on the page of a team
room-deal-heading = المصافحات
room-deal-about = ما يتعهّد به كل منكما للآخر بعيدًا عن الطاولة، بينكما وحدكما. ولا أحد يُلزم به.
room-deal-none = ليس لديكم مصافحات بعد.
room-deal-past =
    { $n ->
        [one] مصافحة واحدة لم تتم
        [two] مصافحتان لم تتمّا
        [few] { $n } مصافحات لم تتم
        [many] { $n } مصافحة لم تتم
       *[other] { $n } مصافحة لم تتم
    }
room-deal-with = مع: { $seat }
room-deal-to = إلى: { $seat }
room-deal-from = من: { $seat }
room-deal-asked = هل هذا ما اتفقتم عليه؟
room-deal-waits = بانتظار ردّهم.
room-deal-shaken = تصافحتم على هذا.
room-deal-refused = لم يكن هذا ما اتُّفق عليه.
room-deal-withdrawn = سُحبت.
room-deal-owes = { $who }: { $choice }، حتى { $date } (الجولة { $turn }).
room-deal-kept = أُوفي به.
room-deal-broken = نُكث.
room-deal-due = لم يحن موعده بعد.
room-deal-overtaken = انتهت اللعبة قبل موعده.
room-deal-unseen = لا يمكنكم أن تروا هل أُوفي به.
room-deal-untold = يُعرض مع النتائج.
room-deal-agree = نعم، اتفقنا
room-deal-disagree = ليس ما اتفقنا عليه
room-deal-take-back = سحب
room-deal-new = عرض مصافحة
room-deal-shut = أُغلقت الجولة. يمكنكم عرض مصافحة من جديد بعد عرض نتائجها.
room-deal-whom = مع من
room-deal-choose = اختيار مقعد
room-deal-gives = ما ستفعلونه أنتم
room-deal-gets = ما سيفعلونه هم
room-deal-nothing = لا شيء
room-deal-by = حتى أي جولة
room-deal-turn = { $date } (الجولة { $turn })
room-deal-words = ما تقولونه معها (يمكن تركه فارغًا)
room-deal-hold-out = عرض المصافحة
room-fault-other-seat = ما اخترتموه لهم يخص مقعدًا آخر. اختاروا شيئًا يستطيعه المقعد الذي تصافحونه.

# Handshakes, in the log of the console
room-log-deal =
    { $state ->
        [shaken] تصافح مقعدا «{ $from }» و«{ $to }»:
        [refused] عرض مقعد «{ $from }» مصافحة على مقعد «{ $to }» ولم يكن هذا ما اتُّفق عليه:
        [withdrawn] سحب مقعد «{ $from }» مصافحة عرضها على مقعد «{ $to }»:
       *[open] يعرض مقعد «{ $from }» مصافحة على مقعد «{ $to }»:
    }
room-log-owes = { $who }: { $choice }، حتى { $date }
room-log-kept =
    { $kept ->
        [kept] أُوفي به
        [broken] نُكث
       *[due] لم يحن موعده
    }

# Forecasts
room-forecast = كيف ستنتهي؟ توقّعكم الشخصي
room-forecast-about = ما احتمال كل نهاية، في المئة؟ مجموعها 100. واتركوا فارغًا ما ترون أنه لا يمكن أن يحدث. هذا التوقّع لكم وحدكم: لا يراه سائر فريقكم.
room-forecast-none = لم تسجّلوا توقّعًا بعد.
room-forecast-kept = هذا آخر ما سجّلتم. ويمكنكم تغيير رأيكم في كل جولة.
room-forecast-save = حفظ توقّعي
room-forecast-yours = توقّعكم الأخير
room-forecast-share = { $outcome }: { $share } %
room-forecast-came = هكذا انتهت.
room-forecast-score =
    { $how ->
        [very-good] رأيتم ذلك قادمًا.
        [good] كنتم أقرب ممن يجعل الاحتمالات متساوية.
        [even] كنتم تقريبًا كمن يجعل الاحتمالات متساوية.
        [bad] لو جعلتم الاحتمالات متساوية لكنتم أقرب.
       *[very-bad] توقّعتم شيئًا مختلفًا تمامًا.
    } درجتكم { $score }: الدرجة 0 لمن كان واثقًا ومصيبًا، و2 لمن كان واثقًا ومخطئًا. ومن جعل احتمالات النهايات كلها متساوية فدرجته { $even }.
room-forecast-count =
    { $people ->
        [one] توقّع واحد للنهاية في هذه الجولة
        [two] توقّعان للنهاية في هذه الجولة
        [few] { $people } توقّعات للنهاية في هذه الجولة
        [many] { $people } توقّعًا للنهاية في هذه الجولة
       *[other] { $people } توقّع للنهاية في هذه الجولة
    }

# Events that the facilitator brings about
room-arm = إدراج حدث
room-arm-set =
    { $n ->
        [one] إدراج حدث (حدث واحد مُدرَج)
        [two] إدراج حدث (حدثان مُدرَجان)
        [few] إدراج حدث ({ $n } أحداث مُدرَجة)
        [many] إدراج حدث ({ $n } حدثًا مُدرَجًا)
       *[other] إدراج حدث ({ $n } حدث مُدرَج)
    }
room-arm-event = الحدث
room-arm-do = إدراجه في الجولة { $turn }
room-arm-texts = ما هي هذه الأحداث
room-arm-leave = تركه للحظ
room-arm-too-late = لم تبقَ جولة تُفتح، فلا يمكن إدراج أي حدث آخر.
room-arm-later = يمكن إدراج الأحداث من جديد بعد عرض النتائج.
room-arm-about = يقع الحدث حين تُفتح جولة { $date }، مهما كان احتماله. ولا يُبلَّغ أحد في الفرق بأنكم أدرجتموه.
room-inject-when = الجولة { $turn }:
room-inject-due = مقترح الآن
room-inject-expected = المتوقّع من الفرق:
room-inject-ask = أسئلة تُطرح على الفرق:

# Going back
room-went-back = عودة إلى بداية الجولة { $turn }:
