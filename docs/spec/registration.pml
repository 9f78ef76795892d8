/*
 * How seats are given out: what README.md beside this file says in words.
 *
 * One statement, or one atomic block, is one database command and what its process makes of the answer. Anything may
 * happen between two of them.
 */

/* The steps that can be left out, one at a time: -DLEAVE_OUT=UNIQUE_INDEX */
#define UNIQUE_INDEX       1  /* no two documents have the same seat */
#define VERSION_CHECK      2  /* a document is replaced only if it is as it was read */
#define TRIGGER_DROP       3  /* promotion when a dropped seat goes */
#define TRIGGER_JOIN       4  /* promotion after a join */
#define TRIGGER_CLASH_GONE 5  /* promotion where the student waits, when a clash is dropped */
#define TRIGGER_SWAP       6  /* promotion in the section that a swap or a promotion leaves */
#define TRIGGER_ROOM       7  /* promotion when the capacity is raised */
#define TRIGGER_OVERRIDE   8  /* promotion when a clash is waived */
#define RECORD_PASSED_OVER 9  /* an objection is written down before somebody behind gets the seat */
#define UNDO_RULES        10  /* undo asks the rules */
#define LET_GO            11  /* an expired hold is let go by whoever meets it */
#define TICKET_ORDER      12  /* the lowest ticket first */
#define NEWCOMER_LINE     13  /* a newcomer looks at the line */
#define ABOVE_FIRST       14  /* a freed number goes to who sits above the capacity */
#define SWAP_ONE_WRITE    15  /* a swap is one write */
#define PROMOTE_ONE_WRITE 16  /* so is a promotion with ifPromotedDrop */
#define SWEEP             17  /* promotion over everything, every 30 s and at the start */
#define SECOND_LOOK       18  /* those ahead are looked at after the one behind was seen in line */
#define RULES_AGAIN       19  /* promotion asks the rules */
#define UNDO_IN_TIME      20  /* undo looks whether the hold is over */
#define ANEW_AFTER_LOSS   21  /* a promotion that lost a race starts anew */
#define AFTER_PROMOTION   22  /* after a promotion, the next seat */
#define TRIGGER_EXCHANGE  23  /* promotion when somebody in line says what they would give up */
#define NEWCOMER_RULES    24  /* a newcomer is asked by the rules */
#define OVERRIDE_RULES    25  /* so is who gets a seat above the capacity */
#define KEPT_ANSWER       26  /* a key is looked up in the student's document before anything is decided */
#define FENCE_REFUSAL     27  /* a refusal that carries a key raises the version of the student's document */
#define REFUSED_MEANWHILE 28  /* a try gives way when the same request was refused since it first read of the student */
#ifndef LEAVE_OUT
#define LEAVE_OUT 0
#endif
#define does(step) (LEAVE_OUT != step)

/* The size: how many requests, handled by how many threads of whatever servers, and what may happen. */
#ifndef SERVERS
#define SERVERS 2
#endif
#ifndef REQUESTS
#define REQUESTS 2
#endif
#ifndef CRASH
#define CRASH 0   /* 1: at any instant all processes die; then the sweep runs */
#endif
#ifndef HOLDS
#define HOLDS 0   /* 1: there are holds at the start */
#endif
#ifndef LINES
#define LINES 2   /* how many sections have a line at the start */
#endif
#ifndef LATE
#define LATE 0    /* so many processes die with a write under way; one student's request carries a key and is sent again */
#endif
#ifndef ALIVE
#define ALIVE 0   /* 1: with LATE, no process dies: the request is sent again while its first try goes on */
#endif
#ifndef STALL
#define STALL 0   /* 1: few states to start from, for longer runs */
#endif

/* What may be asked for. */
#define ENROLL   1   /* or swap, or join the line, or wait with ifPromotedDrop, or say so later */
#define DROP     2
#define UNDO     4
#define LEAVE    8
#define PROMOTE  16
#define RESIZE   32  /* the office changes a capacity */
#define WAIVE    64  /* the office waives a clash */
#define OVERRIDE 128 /* the office puts somebody above the capacity */
#define CLOSE    256 /* the office closes a section to newcomers; with ALIVE, it may be closed or open at any time */
#ifndef MAY
#define MAY (ENROLL + DROP + UNDO + LEAVE + PROMOTE)
#endif
#define may(ask) (((MAY) & ask) != 0)

#define A 0
#define B 1
#define other(s) (1 - (s))
#define STUDENTS 3
#ifndef SEATS
#define SEATS 1
#endif
#define numbers(s) ((s) == A -> SEATS : 1)
#define NOBODY 3
#if LATE
#define BITS 4
#else
#define BITS 3
#endif
#define LAST ((1 << BITS) - 1)  /* the ticket of a newcomer: behind everybody */
#define bit(x) (1 << (x))

/* The database. */

typedef Place {       /* what one student's document says of one section */
    unsigned seat : 2;    /* its number, if `seats` has one */
    bool kept;            /* dropped; `seats` has it until heldUntil */
    bool expired;         /* heldUntil is past */
    unsigned ticket : BITS;
    bool instead;         /* ifPromotedDrop names the other section */
    bool passed;          /* the history says why somebody behind got a seat */
    bool waived           /* in the override's document: the clash doesn't count */
};
Place place[6];
byte capacity[2], tickets[2];
byte requests = REQUESTS;
bool dead;

#if LATE
/* The request that carries a key: enrolling, waiting if need be, or an undo. It has an answer in the end. */
#define TO_ENROLL 1
#define TO_WAIT   2
#define TO_UNDO   3
mtype = { UNSENT, SENT, UNANSWERED, ANSWERED };
mtype asked = UNSENT;
unsigned kind : 2, by : 2;
bool about, swaps;    /* the section; in exchange for the seat in the other */
bool answer;          /* in the student's document: what was answered */
bool refused;         /* no more than told */
bool closed[2];
byte deaths = LATE, underWay;
#if ALIVE
unsigned fences : 2;  /* in the student's document: how often the request was refused */

/* Whoever sent the request has no more patience, and sends it again. */
#define DIES ; \
    if \
    :: deaths > 0 && keyed && looked -> deaths--; underWay++; unheard = 1; asked = UNANSWERED \
    :: true \
    fi
#define LOOKS \
    if \
    :: keyed && !looked -> looked = 1; first = fences \
    :: keyed && looked && first != fences && does(REFUSED_MEANWHILE) -> goto busy \
    :: else \
    fi;
#define TELLS_NO fences++; refused = refused || !unheard;
#define IS_ANSWERED if :: keyed -> asked = (unheard -> asked : ANSWERED); keyed = 0; unheard = 0; looked = 0; first = 0 :: else fi;
#else
#define LOOKS
#define TELLS_NO refused = 1;
#define IS_ANSWERED if :: keyed -> asked = ANSWERED; keyed = 0 :: else fi;

/* A process dies before its write, which is done at any time after that, if it still may be, or never. */
#define DIES ; \
    if \
    :: deaths > 0 && !gone -> \
        deaths--; underWay++; gone = 1; todo = 0; cap = 0; waived = 0; line = 0; \
        if :: keyed -> asked = UNANSWERED; keyed = 0; mine = 1 :: else fi; \
        if :: true :: goto done fi \
    :: true \
    fi
#endif
#define MAY_DIE atomic { true DIES };
#define IS_NO_MORE if :: gone -> goto done :: else fi;
#define TAKES_EFFECT \
    if \
    :: keyed || mine -> assert(!refused && !answer); answer = 1 \
    :: else \
    fi;
#define KNOWS_ANSWER if :: keyed && answer && does(KEPT_ANSWER) -> goto answered :: else fi; LOOKS
#else
#define DIES
#define MAY_DIE
#define IS_NO_MORE
#define TAKES_EFFECT
#define IS_ANSWERED
#define KNOWS_ANSWER
#endif

#define at(x, s)        place[2 * (x) + (s)]
#define holds(x, s)     (at(x, s).seat != 0 && !at(x, s).kept)
#define waits(x, s)     (at(x, s).ticket != 0)
#define nothing(x, s)   (at(x, s).seat == 0 && !waits(x, s))
#define taken(s, n)     (at(0, s).seat == (n) || at(1, s).seat == (n) || at(2, s).seat == (n))
#define holder(s, n)    (at(0, s).seat == (n) -> 0 : (at(1, s).seat == (n) -> 1 : (at(2, s).seat == (n) -> 2 : NOBODY)))
#define occupied(s)     ((at(0, s).seat != 0) + (at(1, s).seat != 0) + (at(2, s).seat != 0))
#define waivers(s)      (at(0, s).waived | at(1, s).waived << 1 | at(2, s).waived << 2)

/* The rules: the two sections clash. */
#define clashes(x, s, instead, waived) (holds(x, other(s)) && !(instead) && !(waived))
#define objection(x, s, waived) clashes(x, s, at(x, s).instead, waived)

/* Instead of a version: whose document each server has read, until somebody writes it. */
byte read[SERVERS + 1];
#define unchanged(x)   (read[me] == (x) || !does(VERSION_CHECK))
#define unsold(s, n)   (!taken(s, n) || !does(UNIQUE_INDEX))

/*
 * What the properties need to know of the past. No step of the protocol looks at it.
 */
byte ahead[6];               /* who had joined before this student's request began, by student and section */
byte seen[2 * (SERVERS + 1)];/* the same for a request that is under way */
byte round[SERVERS + 1];     /* the section a server promotes in, plus one */
short excuse[SERVERS + 1];   /* whose recorded objection was true for a part of this round: for each of the three whose request was
                                under way then, and (bits 9 to 11) for the newcomer of this round */
bool shrunk[SERVERS + 1];    /* the office took room away during this round */
bool seated[STUDENTS];       /* has a seat and has not given it up */
byte excused[2];             /* whose recorded objection is true now */
hidden byte i, j, m;

#define recorded(x, s) (waits(x, s) && at(x, s).passed && objection(x, s, at(x, s).waived))

/* One holder a seat; no clash but by override; nobody loses a seat they did not give up. */
inline check() {
    for (i : 0 .. 1) {
        assert(!(at(0, i).seat != 0 && (at(0, i).seat == at(1, i).seat || at(0, i).seat == at(2, i).seat)));
        assert(!(at(1, i).seat != 0 && at(1, i).seat == at(2, i).seat))
    }
    for (i : 0 .. 2) {
        assert(!(holds(i, A) && holds(i, B)) || at(i, A).waived || at(i, B).waived);
        assert(!seated[i] || holds(i, A) || holds(i, B))
    };
    i = 0
}

#ifdef TRACE
#define TELL(x) printf("@ server %d wrote %d: A seat %d%d%d ticket %d %d%d%d  B seat %d%d%d ticket %d %d%d%d\n", me, x, at(x,A).seat, at(x,A).kept, at(x,A).expired, at(x,A).ticket, at(x,A).instead, at(x,A).passed, at(x,A).waived, at(x,B).seat, at(x,B).kept, at(x,B).expired, at(x,B).ticket, at(x,B).instead, at(x,B).passed, at(x,B).waived)
#else
#define TELL(x) skip
#endif

inline remember() {
    for (i : 0 .. 1) {
        m = recorded(0, i) | recorded(1, i) << 1 | recorded(2, i) << 2;
        for (j : 0 .. SERVERS) {
            if
            :: round[j] == i + 1 ->
                excuse[j] = excuse[j] | ((excused[i] & ~m & 1) * 7) | ((excused[i] & ~m & 2) * 28) | ((excused[i] & ~m & 4) * 112) | (excused[i] & ~m) << 9
            :: else
            fi
        }
        excused[i] = m
    }
}

inline written(x) {
    TELL(x);
    for (i : 0 .. SERVERS) {
        if
        :: read[i] == x -> read[i] = NOBODY
        :: else
        fi
    }
    remember();
    check()
}

inline outOfLine(x, s) {
    at(x, s).ticket = 0; at(x, s).instead = 0; at(x, s).passed = 0;
    ahead[2 * x + s] = 0;
    for (i : 0 .. 2) { ahead[2 * i + s] = ahead[2 * i + s] & ~bit(x) }
    for (i : 0 .. SERVERS) { seen[2 * i + s] = seen[2 * i + s] & ~bit(x) }
}

inline begins(x, s) {
    seen[2 * me + s] = (waits(0, s) | waits(1, s) << 1 | waits(2, s) << 2) & ~bit(x);
    for (i : 0 .. SERVERS) {
        if
        :: round[i] == s + 1 -> excuse[i] = excuse[i] & ~(bit(x) | bit(x + 3) | bit(x + 6))
        :: else
        fi
    }
}

inline shrinks(s) {
    for (i : 0 .. SERVERS) {
        if
        :: round[i] == s + 1 -> shrunk[i] = 1
        :: else
        fi
    }
}

/* Nobody gets in over the capacity; nobody ahead is passed without a recorded objection. */
inline mayTake(x, s, n, those, who) {
    assert(!taken(s, n));
    assert(shrunk[me] || (n <= capacity[s] && occupied(s) < capacity[s]));
    if
    :: n > capacity[s] || occupied(s) >= capacity[s] -> shrinks(s)
    :: else
    fi;
    mayPass(s, those, who)
}

inline mayPass(s, those, who) {
    for (i : 0 .. 2) {
        assert(!(those & bit(i)) || excused[s] & bit(i) || excuse[me] & (who == NOBODY -> bit(9 + i) : bit(3 * i + who)))
    }
}

inline leaveOther(x, s, todo) {
    if
    :: holds(x, other(s)) ->
        at(x, other(s)).seat = 0;
        todo = todo | (does(TRIGGER_SWAP) -> bit(other(s)) : 0)
    :: else
    fi
}

proctype Server(byte me; bool sweeping) {
    byte c = NOBODY;      /* the student whose request it is, while they have no seat */
    byte x, w, s, n, f, t, todo, cap, waived, then;
    bool instead, half, line;
#if LATE
    bool keyed;           /* this is a try of the request that carries the key */
    bool mine;            /* this process died over such a try */
    bool gone;            /* it died, and only its write is left */
    bool shut;            /* the section is closed to newcomers */
#endif
#if ALIVE
    bool looked;          /* this try has read of the student */
    unsigned first : 2;   /* how often it had been refused then */
    bool unheard;         /* nobody waits for this try's answer */
#endif

    {
    if
    :: sweeping -> todo = 3; goto work
    :: else
    fi;

next:
    atomic { IS_NO_MORE IS_ANSWERED
             c = NOBODY; x = 0; w = 0; s = 0; n = 0; f = 0; t = 0; cap = 0; waived = 0; then = 0; instead = 0; half = 0; line = 0;
             read[me] = NOBODY; round[me] = 0; excuse[me] = 0; shrunk[me] = 0; seen[2 * me] = 0; seen[2 * me + 1] = 0;
#if LATE
        shut = 0;
        if
        :: me == 0 && asked == UNSENT -> goto ask
        :: asked == UNANSWERED -> goto ask
        :: sweeping || asked == ANSWERED && (requests == 0 || underWay == 0) -> goto done
        :: requests > 0 && !sweeping && (me < 2 || deaths < LATE) && asked != UNSENT && !(asked == ANSWERED && underWay == 0) -> requests--
        fi;
#else
        if
        :: requests == 0 || sweeping -> goto done
        :: requests > 0 && !sweeping && (me == 0 || requests < REQUESTS) -> requests-- /* servers are alike */
        fi;
#endif
        if :: c = 0 :: c = 1 :: c = 2 fi;
        if :: s = A :: s = B fi;
        if
        :: may(ENROLL) && nothing(c, s) ->
            d_step { begins(c, s) };
            if :: holds(c, other(s)) -> instead = 1 :: true fi;
            goto anew
        :: may(ENROLL) && waits(c, s) && holds(c, other(s)) && !at(c, s).instead -> goto exchange
        :: may(DROP) && holds(c, s) -> goto drop
        :: may(UNDO) && at(c, s).kept ->
            d_step { if :: at(c, s).expired -> begins(c, s) :: else fi };
            goto undo
        :: may(LEAVE) && waits(c, s) -> goto leave
        :: may(PROMOTE) && c == 0 && s == A -> todo = 3; c = NOBODY; goto work
        :: may(RESIZE) && c == 0 && capacity[s] < numbers(s) ->
            capacity[s]++; todo = (does(TRIGGER_ROOM) -> bit(s) : 0); c = NOBODY;
            goto work
        :: may(RESIZE) && c == 0 && capacity[s] > 1 ->
            d_step { shrinks(s); capacity[s]-- };
            goto next
        :: may(WAIVE) && !at(c, s).waived ->
            d_step { at(c, s).waived = 1; remember() };
            todo = (does(TRIGGER_OVERRIDE) -> bit(s) : 0); c = NOBODY;
            goto work
        :: may(OVERRIDE) && capacity[s] < numbers(s) && at(c, s).seat == 0 -> goto override
#if LATE
        :: may(CLOSE) && !ALIVE && c == 0 && !closed[s] -> closed[s] = 1; goto next
#endif
        :: else -> goto next
        fi
    };

#if LATE
ask: /* with the key, for the first time or again */
    atomic {
        if
        :: asked == UNSENT ->
            if :: by = 0 :: by = 1 :: by = 2 fi;
            if :: about = A :: about = B fi;
            if
            :: nothing(by, about) ->
                if :: kind = TO_ENROLL :: kind = TO_WAIT fi;
                if :: holds(by, other(about)) -> swaps = 1 :: true fi
            :: may(UNDO) && at(by, about).kept -> kind = TO_UNDO
            :: else -> asked = ANSWERED; goto next
            fi
        :: asked == UNANSWERED
        :: else -> goto next
        fi;
        asked = SENT; keyed = 1; c = by; s = about; instead = swaps;
        d_step { if :: kind != TO_UNDO || at(c, s).expired -> begins(c, s) :: else fi };
        if :: kind == TO_UNDO -> goto undo :: else -> goto anew fi
    };
#endif

work: /* promote where something may have become free */
    atomic { IS_NO_MORE
        if
        :: todo & bit(A) -> s = A; todo = todo & ~bit(A)
        :: !(todo & bit(A)) && todo & bit(B) -> s = B; todo = 0
        :: todo == 0 && then -> goto hold
        :: todo == 0 && !then -> goto next
        fi
    };

anew: /* promote in s; c, if somebody, is the newcomer */
    atomic { IS_NO_MORE
#if ALIVE
             if :: shut = 0 :: keyed && may(CLOSE) -> shut = 1 fi;
#elif LATE
             shut = closed[s];
#endif
             round[me] = s + 1; excuse[me] = 0; shrunk[me] = 0; read[me] = NOBODY;
             cap = capacity[s]; f = 0; x = NOBODY; w = NOBODY; t = LAST; line = 0; n = 1 };
    do
    :: n <= numbers(s) -> atomic {
        if
        :: !taken(s, n) && n <= cap -> if :: f = n :: f != 0 fi
        :: taken(s, n) && at(holder(s, n), s).expired && does(LET_GO) -> x = holder(s, n); read[me] = x; goto letGo
        :: taken(s, n) && n > cap && !(at(holder(s, n), s).expired && does(LET_GO)) -> x = holder(s, n); read[me] = x
        :: else
        fi;
        n++ }
    :: n > numbers(s) -> break
    od;
    if
    :: f == 0 -> goto noSeat
    :: f != 0 && x != NOBODY && does(ABOVE_FIRST) -> goto move
    :: f != 0 && (x == NOBODY || !does(ABOVE_FIRST))
    fi;

    /* whom: the lowest ticket whose student may take the seat now, else the newcomer */
    d_step { waived = waivers(s); x = 0; read[me] = NOBODY };
    do
    :: x < STUDENTS -> atomic {
        if
        :: waits(x, s) ->
            line = 1;
            if
            :: objection(x, s, waived & bit(x)) && !at(x, s).passed && !does(SECOND_LOOK) -> read[me] = x; goto record
            :: (!objection(x, s, waived & bit(x)) || !does(RULES_AGAIN)) && (at(x, s).ticket < t || !does(TICKET_ORDER)) ->
                w = x; t = at(x, s).ticket; read[me] = x
            :: else
            fi
        :: else
        fi;
        x++ }
    :: x == STUDENTS -> break
    od;
    if
    :: w == NOBODY && c == NOBODY -> goto finished
    :: w == NOBODY && c != NOBODY && (!line || !does(NEWCOMER_LINE)) -> goto newcomer
    :: w != NOBODY && (c == NOBODY || does(NEWCOMER_LINE))
    :: w == NOBODY && c != NOBODY && line && does(NEWCOMER_LINE)
    :: w != NOBODY && c != NOBODY && !does(NEWCOMER_LINE) -> goto newcomer
    fi;

    /* those ahead of them, looked at now that they have been seen */
    x = 0;
    waived = waivers(s);
    do
    :: x < STUDENTS && does(SECOND_LOOK) && does(TICKET_ORDER) -> atomic {
        if
        :: x != w && waits(x, s) && at(x, s).ticket < t ->
            if
            :: !objection(x, s, waived & bit(x)) -> goto anew
            :: objection(x, s, waived & bit(x)) && !at(x, s).passed && does(RECORD_PASSED_OVER) -> read[me] = x; goto record
            :: else
            fi
        :: else
        fi;
        x++ }
    :: x == STUDENTS || !does(SECOND_LOOK) || !does(TICKET_ORDER) -> break
    od;
    if
    :: w == NOBODY -> goto newcomer
    :: else
    fi;

    MAY_DIE
    atomic {
        if
        :: unchanged(w) && unsold(s, f) -> d_step {
            mayTake(w, s, f, ahead[2 * w + s], w);
            half = at(w, s).instead && holds(w, other(s)) && !does(PROMOTE_ONE_WRITE);
            if
            :: at(w, s).instead && !half -> leaveOther(w, s, todo)
            :: else
            fi;
            at(w, s).seat = f;
            outOfLine(w, s);
            seated[w] = 1;
            written(w) }
        :: else -> if :: does(ANEW_AFTER_LOSS) :: !does(ANEW_AFTER_LOSS) -> goto finished fi
        fi
    };
    if
    :: half -> d_step { half = 0; leaveOther(w, s, todo); written(w) }
    :: else
    fi;
    if
    :: does(AFTER_PROMOTION) -> goto anew
    :: else -> goto finished
    fi;

letGo:
    MAY_DIE
    atomic {
        if
        :: unchanged(x) -> at(x, s).seat = 0; at(x, s).kept = 0; at(x, s).expired = 0; written(x)
        :: else
        fi
    };
    goto anew;

move:
    MAY_DIE
    atomic {
        if
        :: unchanged(x) && unsold(s, f) -> at(x, s).seat = f; written(x)
        :: else
        fi
    };
    goto anew;

record:
    MAY_DIE
    atomic {
        if
        :: unchanged(x) -> at(x, s).passed = 1; written(x)
        :: else
        fi
    };
    goto anew;

newcomer:
    atomic {
        read[me] = c;
        KNOWS_ANSWER
#if LATE
        if
        :: keyed && !nothing(c, s) -> goto same
        :: (keyed || shut) && (shut || clashes(c, s, instead, waived & bit(c))) -> goto refuse
        :: else
        fi;
#endif
        if
        :: nothing(c, s) && !(clashes(c, s, instead, waived & bit(c)) && does(NEWCOMER_RULES))
        :: else -> goto finished
        fi DIES
    };
    if
    :: instead && !does(SWAP_ONE_WRITE) -> d_step {
        if
        :: unchanged(c) -> leaveOther(c, s, todo); written(c); read[me] = c
        :: else
        fi }
    :: else
    fi;
    atomic {
        if
        :: unchanged(c) && unsold(s, f) -> d_step {
            TAKES_EFFECT
            mayTake(c, s, f, seen[2 * me + s], NOBODY);
            if
            :: instead -> leaveOther(c, s, todo)
            :: else
            fi;
            at(c, s).seat = f;
            seated[c] = 1;
            written(c) }
        :: else -> goto anew
        fi
    };
    goto finished;

noSeat:
    if
    :: c == NOBODY -> goto finished
#if LATE
    :: c != NOBODY && keyed && (shut || kind == TO_ENROLL) -> goto isFull
    :: c != NOBODY && !keyed -> goto finished
    :: c != NOBODY && !shut && !(keyed && kind == TO_ENROLL) -> atomic { tickets[s]++; t = tickets[s] }
#else
    :: c != NOBODY -> goto finished
    :: c != NOBODY -> atomic { tickets[s]++; t = tickets[s] }
#endif
    fi;
join:
    atomic { IS_NO_MORE
        read[me] = c;
        KNOWS_ANSWER
        if
        :: nothing(c, s)
#if LATE
        :: keyed && !nothing(c, s) -> goto same
#endif
        :: else -> goto finished
        fi DIES
    };
    atomic {
        if
        :: unchanged(c) -> d_step {
            TAKES_EFFECT
            at(c, s).ticket = t; at(c, s).instead = instead;
            ahead[2 * c + s] = seen[2 * me + s];
            written(c) };
            todo = todo | (does(TRIGGER_JOIN) -> bit(s) : 0)
        :: else -> goto join
        fi
    };

#if LATE
    goto finished;

isFull:
    atomic { read[me] = c; KNOWS_ANSWER
        if
        :: nothing(c, s)
        :: else -> goto same
        fi
    };
refuse: /* what was decided on is still so when the answer is given */
    atomic {
        if
        :: !keyed -> goto finished
        :: keyed && !does(FENCE_REFUSAL) -> TELLS_NO goto answered
        :: keyed && does(FENCE_REFUSAL) && unchanged(c) -> d_step { TELLS_NO written(c) }; goto answered
        :: keyed && does(FENCE_REFUSAL) && !unchanged(c) -> if :: kind == TO_UNDO -> goto undo :: else -> goto anew fi
        fi
    };
same: /* nothing is to be done, but the answer is kept */
    atomic {
        if
        :: unchanged(c) -> d_step { answer = 1; written(c) }; goto answered
        :: else -> if :: kind == TO_UNDO -> goto undo :: else -> goto anew fi
        fi
    };
answered:
    if
    :: kind == TO_UNDO -> goto next
    :: else
    fi;
#endif

#if ALIVE
    goto finished;

busy: /* no answer, but the advice to ask again */
    atomic { asked = (unheard -> asked : UNANSWERED); keyed = 0; unheard = 0; looked = 0; first = 0 };
    if
    :: kind == TO_UNDO -> goto next
    :: else
    fi;
#endif

finished:
    atomic { IS_NO_MORE IS_ANSWERED
             c = NOBODY; instead = 0; round[me] = 0; excuse[me] = 0; shrunk[me] = 0; seen[2 * me] = 0; seen[2 * me + 1] = 0; read[me] = NOBODY;
             x = 0; w = 0; n = 0; f = 0; t = 0; cap = 0; waived = 0; line = 0 };
    goto work;

drop:
    atomic { IS_NO_MORE
        read[me] = c;
        if
        :: holds(c, s)
        :: else -> goto next
        fi DIES
    };
    atomic {
        if
        :: unchanged(c) -> d_step {
            at(c, s).kept = 1;
            seated[c] = holds(c, other(s));
            todo = (waits(c, other(s)) && does(TRIGGER_CLASH_GONE) -> bit(other(s)) : 0);
            written(c);
            then = 1 + 2 * c + s; c = NOBODY; read[me] = NOBODY }
        :: else -> goto drop
        fi
    };
    goto work;

hold: /* the server's own clock for the hold that began with the drop */
    atomic {
        if
        :: !place[then - 1].kept
        :: place[then - 1].expired
        fi;
        todo = (does(TRIGGER_DROP) -> bit((then - 1) % 2) : 0);
        then = 0
    };
    goto work;

undo: /* what was there side by side by a waiver of either comes back */
    waived = waivers(s) | waivers(other(s));
    atomic { IS_NO_MORE
        read[me] = c;
        KNOWS_ANSWER
#if LATE
        if
        :: keyed && !at(c, s).kept && holds(c, s) -> goto same
        :: keyed && !(at(c, s).kept && !at(c, s).expired && !clashes(c, s, 0, waived & bit(c))) && !holds(c, s) -> goto refuse
        :: else
        fi;
#endif
        if
        :: at(c, s).kept && !(at(c, s).expired && does(UNDO_IN_TIME)) && !(clashes(c, s, 0, waived & bit(c)) && does(UNDO_RULES))
        :: else -> goto next
        fi DIES
    };
    atomic {
        if
        :: unchanged(c) -> d_step { TAKES_EFFECT at(c, s).kept = 0; at(c, s).expired = 0; seated[c] = 1; mayPass(s, seen[2 * me + s], NOBODY); written(c) }; goto next
        :: else -> goto undo
        fi
    };

leave:
    atomic { IS_NO_MORE
        read[me] = c;
        if
        :: waits(c, s)
        :: else -> goto next
        fi DIES
    };
    atomic {
        if
        :: unchanged(c) -> d_step { outOfLine(c, s); written(c) }; goto next
        :: else -> goto leave
        fi
    };

exchange: /* in the same place, but the other section goes when the student gets in */
    atomic { IS_NO_MORE
        read[me] = c;
        if
        :: waits(c, s) && holds(c, other(s))
        :: else -> goto next
        fi DIES
    };
    atomic {
        if
        :: unchanged(c) -> d_step { at(c, s).instead = 1; at(c, s).passed = 0; written(c) };
            todo = (does(TRIGGER_EXCHANGE) -> bit(s) : 0); c = NOBODY; read[me] = NOBODY;
            goto work
        :: else -> goto exchange
        fi
    };

override: /* the registrar puts the student on the number above the capacity */
    waived = waivers(s);
    atomic { IS_NO_MORE
        read[me] = c;
        if
        :: at(c, s).seat == 0 && !(clashes(c, s, 0, waived & bit(c)) && does(OVERRIDE_RULES))
        :: else -> goto next
        fi DIES
    };
    atomic {
        if
        :: unchanged(c) && unsold(s, numbers(s)) -> d_step {
            shrinks(s);
            at(c, s).seat = numbers(s); outOfLine(c, s); seated[c] = 1; written(c) };
            goto next
        :: !unchanged(c) -> goto override
        :: else -> goto next
        fi
    };

done:
#if LATE
    atomic { read[me] = NOBODY; round[me] = 0; excuse[me] = 0; shrunk[me] = 0; seen[2 * me] = 0; seen[2 * me + 1] = 0;
             if :: gone -> underWay-- :: else fi }
#else
    skip
#endif
    }
#if CRASH
    unless { dead && !sweeping }
#endif
}

/* Time passes: a hold expires at any instant. */
active proctype Clock() {
end:
    do
    :: d_step { place[0].kept && !place[0].expired -> place[0].expired = 1 }
    :: d_step { place[1].kept && !place[1].expired -> place[1].expired = 1 }
    :: d_step { place[2].kept && !place[2].expired -> place[2].expired = 1 }
    :: d_step { place[3].kept && !place[3].expired -> place[3].expired = 1 }
    :: d_step { place[4].kept && !place[4].expired -> place[4].expired = 1 }
    :: d_step { place[5].kept && !place[5].expired -> place[5].expired = 1 }
    od
}

#define used(x, s)       (at(x, s).seat != 0 && !at(x, s).expired)
#define idle(s)          (used(0, s) + used(1, s) + used(2, s) < capacity[s])
#define eligible(x, s)   (waits(x, s) && !objection(x, s, at(x, s).waived))
#define wasteful(s)      (idle(s) && (eligible(0, s) || eligible(1, s) || eligible(2, s)))

#define queued(s, t)     (at(0, s).ticket == (t) || at(1, s).ticket == (t) || at(2, s).ticket == (t))
#define inLine(s)        (waits(0, s) + waits(1, s) + waits(2, s))
#define gap(s)           (queued(s, 3) && !queued(s, 2) || queued(s, 2) && !queued(s, 1))
#define code(x, s)       (at(x, s).seat | at(x, s).kept << 2 | at(x, s).ticket << 3 | at(x, s).instead << 5 | at(x, s).passed << 6)
#define name(x)          (code(x, A) << 7 | code(x, B))

/* Any quiet state to start from, but for the names of the students. */
inline anyPlace(x, s) {
    if
    :: true
    :: !taken(s, 1) && !holds(x, other(s)) -> at(x, s).seat = 1
    :: s == A && SEATS == 2 && !taken(s, 2) && !holds(x, other(s)) -> at(x, s).seat = 2
#if HOLDS
    :: !taken(s, 1) -> at(x, s).seat = 1; at(x, s).kept = 1
    :: s == A && SEATS == 2 && !taken(s, 2) -> at(x, s).seat = 2; at(x, s).kept = 1
#endif
    :: s < LINES && !queued(s, 1) -> at(x, s).ticket = 1
    :: s < LINES && !queued(s, 2) -> at(x, s).ticket = 2
    :: s < LINES && !queued(s, 3) -> at(x, s).ticket = 3
    fi
}

inline anyWait(x, s) {
    if
    :: waits(x, s) && holds(x, other(s)) -> if :: true :: at(x, s).instead = 1 :: at(x, s).passed = 1 fi
    :: else
    fi
}

init {
    byte n;
    atomic {
        for (n : 0 .. SERVERS) { read[n] = NOBODY };
        capacity[B] = 1;
#if STALL
        capacity[A] = 2;
        at(0, A).seat = 1;
        if :: true :: at(1, B).seat = 1; at(1, A).ticket = 1; at(1, A).passed = 1 fi;
#else
        if :: capacity[A] = 1 :: SEATS == 2 -> capacity[A] = 2 fi;
        anyPlace(0, A); anyPlace(1, A); anyPlace(2, A);
        anyPlace(0, B); anyPlace(1, B); anyPlace(2, B);
        if
        :: wasteful(A) || wasteful(B) || gap(A) || gap(B) -> goto end
        :: else
        fi;
        anyWait(0, A); anyWait(1, A); anyWait(2, A);
        anyWait(0, B); anyWait(1, B); anyWait(2, B);
        if
        :: wasteful(A) || wasteful(B) || name(0) > name(1) || name(1) > name(2) -> goto end
        :: else
        fi;
#endif
#if LATE
        tickets[A] = inLine(A); tickets[B] = inLine(B);
#else
        tickets[A] = 3; tickets[B] = 3;
#endif
        d_step {
            for (i : 0 .. 2) {
                seated[i] = holds(i, A) || holds(i, B);
                for (j : 0 .. 2) {
                    ahead[2 * i] = ahead[2 * i] | (waits(j, A) && at(j, A).ticket < at(i, A).ticket -> bit(j) : 0);
                    ahead[2 * i + 1] = ahead[2 * i + 1] | (waits(j, B) && at(j, B).ticket < at(i, B).ticket -> bit(j) : 0)
                }
            };
            remember();
            check()
        };
        for (n : 0 .. SERVERS - 1) { run Server(n, 0) }
    };
#if LATE
    atomic { _nr_pr == 2; deaths = 0 };
#endif
#if CRASH || LATE
    d_step {
        dead = 1;
        for (i : 0 .. 5) { place[i].expired = place[i].kept }
        for (i : 0 .. SERVERS) { round[i] = 0; excuse[i] = 0; read[i] = NOBODY; shrunk[i] = 0; seen[2 * i] = 0; seen[2 * i + 1] = 0 }
        requests = 0
    };
    _nr_pr == 2;
    if
    :: does(SWEEP) -> run Server(SERVERS, 1)
    :: else
    fi;
#endif
    _nr_pr == 2;
    assert(!wasteful(A) && !wasteful(B));
end:
    skip
}
